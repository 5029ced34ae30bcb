/**
 * What is measured: each benchmark prints a table for people or one object for programs, and misses
 * its goal aloud.
 */
@NullMarked
package io.kaya.benchmarks;

import org.jspecify.annotations.NullMarked;

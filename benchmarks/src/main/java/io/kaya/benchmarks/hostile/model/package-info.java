/** A language model that obeys whoever speaks. */
@NullMarked
package io.kaya.benchmarks.hostile.model;

import org.jspecify.annotations.NullMarked;

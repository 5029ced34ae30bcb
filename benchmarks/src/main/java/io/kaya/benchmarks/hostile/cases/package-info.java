/** Attacks as data: what each plants, asks, and must not get out. */
@NullMarked
package io.kaya.benchmarks.hostile.cases;

import org.jspecify.annotations.NullMarked;

/** Processes killed among questions, and what every party's books must say afterwards. */
@NullMarked
package io.kaya.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;

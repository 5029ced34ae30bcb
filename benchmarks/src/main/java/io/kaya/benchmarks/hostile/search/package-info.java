/** Finds a secret in what was said, in every form that somebody may think of. */
@NullMarked
package io.kaya.benchmarks.hostile.search;

import org.jspecify.annotations.NullMarked;

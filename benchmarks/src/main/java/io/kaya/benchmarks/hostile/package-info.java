/** Attacks on a federation whose model obeys whatever it reads, and what left for all that. */
@NullMarked
package io.kaya.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;

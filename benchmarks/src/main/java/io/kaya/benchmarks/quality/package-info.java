/** How good the answers are: the plain classes of both agents in one process, without the bus. */
@NullMarked
package io.kaya.benchmarks.quality;

import org.jspecify.annotations.NullMarked;

/** How much time the platform itself takes, beside what its parts need at the least. */
@NullMarked
package io.kaya.benchmarks.latency;

import org.jspecify.annotations.NullMarked;

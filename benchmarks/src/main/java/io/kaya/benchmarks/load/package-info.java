/** What holds when many ask at once. */
@NullMarked
package io.kaya.benchmarks.load;

import org.jspecify.annotations.NullMarked;

/** How much of what should not leave is found, on a corpus that is made up. */
@NullMarked
package io.kaya.benchmarks.disclosure;

import org.jspecify.annotations.NullMarked;

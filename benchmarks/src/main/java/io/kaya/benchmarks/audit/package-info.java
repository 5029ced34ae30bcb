/** What remembering costs, and how fast it is proved. */
@NullMarked
package io.kaya.benchmarks.audit;

import org.jspecify.annotations.NullMarked;

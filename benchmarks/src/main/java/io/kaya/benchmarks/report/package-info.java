/** How figures are told. */
@NullMarked
package io.kaya.benchmarks.report;

import org.jspecify.annotations.NullMarked;

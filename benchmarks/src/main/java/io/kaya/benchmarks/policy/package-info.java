/** What deciding costs. */
@NullMarked
package io.kaya.benchmarks.policy;

import org.jspecify.annotations.NullMarked;

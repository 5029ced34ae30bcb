/** What is remembered: one entry for each step, in the step's own transaction. */
@NullMarked
package io.kaya.audit;

import org.jspecify.annotations.NullMarked;

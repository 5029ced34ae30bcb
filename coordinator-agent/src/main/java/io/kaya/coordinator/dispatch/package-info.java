/** Step 3: one task for each node of a plan, through the outbox. */
@NullMarked
package io.kaya.coordinator.dispatch;

import org.jspecify.annotations.NullMarked;

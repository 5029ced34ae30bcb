/**
 * Step 2 of a question's way: whom to ask what, seen from the question and the nodes' cards only.
 */
@NullMarked
package io.kaya.coordinator.plan;

import org.jspecify.annotations.NullMarked;

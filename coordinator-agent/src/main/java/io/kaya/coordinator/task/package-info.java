/** What was asked of each node, and the one state that it is in. */
@NullMarked
package io.kaya.coordinator.task;

import org.jspecify.annotations.NullMarked;

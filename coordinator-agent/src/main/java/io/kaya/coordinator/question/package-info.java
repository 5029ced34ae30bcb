/** Step 1: what a person asked, in its conversation, and the stream of what became of it. */
@NullMarked
package io.kaya.coordinator.question;

import org.jspecify.annotations.NullMarked;

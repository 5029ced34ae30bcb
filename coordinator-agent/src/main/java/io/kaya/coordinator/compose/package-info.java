/** The last step of a question's way: one cited answer made of what the nodes released. */
@NullMarked
package io.kaya.coordinator.compose;

import org.jspecify.annotations.NullMarked;

/** What this node shows of itself: that it is there, and a card that its operator approved. */
@NullMarked
package io.kaya.node.presence;

import org.jspecify.annotations.NullMarked;

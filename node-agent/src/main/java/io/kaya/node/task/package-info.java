/** What this node was asked, and the one state that it is in. */
@NullMarked
package io.kaya.node.task;

import org.jspecify.annotations.NullMarked;

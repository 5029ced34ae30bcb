/** The agent that asks: it plans a question, asks the nodes, and composes what they released. */
@NullMarked
package io.kaya.coordinator;

import org.jspecify.annotations.NullMarked;

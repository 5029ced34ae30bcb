/** The messages between parties, and the one way in which they become JSON. */
@NullMarked
package io.kaya.protocol.message;

import org.jspecify.annotations.NullMarked;

/** Signed, then encrypted: how a message is closed by its sender and opened by its addressee. */
@NullMarked
package io.kaya.protocol.sealing;

import org.jspecify.annotations.NullMarked;

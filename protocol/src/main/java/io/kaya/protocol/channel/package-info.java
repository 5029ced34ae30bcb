/** The topics of a federation: who writes, who reads, and what they carry. */
@NullMarked
package io.kaya.protocol.channel;

import org.jspecify.annotations.NullMarked;

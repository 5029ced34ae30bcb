/** From the outbox to the topics: numbered, sealed, sent. */
@NullMarked
package io.kaya.messaging.relay;

import org.jspecify.annotations.NullMarked;

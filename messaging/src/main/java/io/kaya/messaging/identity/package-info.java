/** Who this party is, whom it knows, and how it reaches the broker. */
@NullMarked
package io.kaya.messaging.identity;

import org.jspecify.annotations.NullMarked;

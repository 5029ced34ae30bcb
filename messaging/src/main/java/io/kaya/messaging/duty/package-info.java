/** Which replica of an agent speaks and listens for its party, and how a loop on duty fares. */
@NullMarked
package io.kaya.messaging.duty;

import org.jspecify.annotations.NullMarked;

/** What this party wants to say, kept beside the business that says it. */
@NullMarked
package io.kaya.messaging.outbox;

import org.jspecify.annotations.NullMarked;

/** From the topics to the inbox, each at the position where it stood. */
@NullMarked
package io.kaya.messaging.reader;

import org.jspecify.annotations.NullMarked;

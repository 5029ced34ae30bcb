/** How it travels: one switch for all that sends and receives. */
@NullMarked
package io.kaya.messaging;

import org.jspecify.annotations.NullMarked;

/** What the audit log is told of a message that crosses between parties. */
@NullMarked
package io.kaya.messaging.note;

import org.jspecify.annotations.NullMarked;

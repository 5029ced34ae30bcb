/** How the parties' audit logs watch each other: what is shown, cosigned and objected to. */
@NullMarked
package io.kaya.messaging.checkpoints;

import org.jspecify.annotations.NullMarked;

/** What came: checked, handled once, or laid aside. */
@NullMarked
package io.kaya.messaging.inbox;

import org.jspecify.annotations.NullMarked;

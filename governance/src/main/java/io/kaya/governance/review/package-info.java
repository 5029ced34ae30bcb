/** What a person at the queue may do with an item: its legal moves, redactions and reasons. */
@NullMarked
package io.kaya.governance.review;

import org.jspecify.annotations.NullMarked;

/** What in an outgoing text should not leave, and what is taken out of every one. */
@NullMarked
package io.kaya.governance.disclosure;

import org.jspecify.annotations.NullMarked;

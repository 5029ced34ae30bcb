/** What only the owner of the machine's account may read: generated passwords and private files. */
@NullMarked
package io.kaya.sandbox.secret;

import org.jspecify.annotations.NullMarked;

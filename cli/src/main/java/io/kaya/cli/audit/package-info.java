/** What a party wrote down, and the proof that it stands as it was written. */
@NullMarked
package io.kaya.cli.audit;

import org.jspecify.annotations.NullMarked;

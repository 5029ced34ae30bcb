/** Entries for those who take them away: proved in a bundle, or as plain rows. */
@NullMarked
package io.kaya.audit.export;

import org.jspecify.annotations.NullMarked;

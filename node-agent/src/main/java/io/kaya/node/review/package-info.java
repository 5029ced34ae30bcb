/**
 * Steps 5 and 6: what would leave is scanned, shown, and decided by a person or a confirmed
 * standing grant.
 */
@NullMarked
package io.kaya.node.review;

import org.jspecify.annotations.NullMarked;

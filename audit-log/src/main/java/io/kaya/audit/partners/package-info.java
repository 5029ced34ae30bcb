/**
 * What partners remember for each other: how far each saw the other's log, and what did not fit.
 */
@NullMarked
package io.kaya.audit.partners;

import org.jspecify.annotations.NullMarked;

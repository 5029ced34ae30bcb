/**
 * Who may enter: local accounts, the person behind a request, and problems told as problem+json.
 */
@NullMarked
package io.kaya.access;

import org.jspecify.annotations.NullMarked;

/** A whole federation on one machine. */
@NullMarked
package io.kaya.sandbox;

import org.jspecify.annotations.NullMarked;

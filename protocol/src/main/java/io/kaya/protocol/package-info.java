/** What is said: the ids that every party knows. */
@NullMarked
package io.kaya.protocol;

import org.jspecify.annotations.NullMarked;

/** A language model that says what a test wrote for it, over the same HTTP as a real one. */
@NullMarked
package io.kaya.sandbox.model;

import org.jspecify.annotations.NullMarked;

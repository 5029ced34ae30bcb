/** The {@code kaya} command: what a person types, and how its commands come together. */
@NullMarked
package io.kaya.cli;

import org.jspecify.annotations.NullMarked;

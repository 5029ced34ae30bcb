/** The nodes of the federation: what they show of themselves, and whether they are there. */
@NullMarked
package io.kaya.coordinator.directory;

import org.jspecify.annotations.NullMarked;

/** How often each node was asked, and what became of it; for those who oversee the federation. */
@NullMarked
package io.kaya.coordinator.figures;

import org.jspecify.annotations.NullMarked;

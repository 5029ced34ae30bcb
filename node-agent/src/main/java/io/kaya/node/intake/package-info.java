/** Step 1: what the coordinator asks is stored once, or taken back. */
@NullMarked
package io.kaya.node.intake;

import org.jspecify.annotations.NullMarked;

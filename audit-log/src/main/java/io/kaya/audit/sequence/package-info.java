/** The order of the entries: their places in the tree, its tiles, and signed checkpoints. */
@NullMarked
package io.kaya.audit.sequence;

import org.jspecify.annotations.NullMarked;

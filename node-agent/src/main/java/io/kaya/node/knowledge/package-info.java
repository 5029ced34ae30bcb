/** What this organisation knows: its documents, read, cut into passages and kept searchable. */
@NullMarked
package io.kaya.node.knowledge;

import org.jspecify.annotations.NullMarked;

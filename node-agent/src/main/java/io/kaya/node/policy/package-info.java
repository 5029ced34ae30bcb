/** The policy in force, read from its file and read again when the file changes. */
@NullMarked
package io.kaya.node.policy;

import org.jspecify.annotations.NullMarked;

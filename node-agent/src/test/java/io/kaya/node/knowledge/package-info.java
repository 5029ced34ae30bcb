/** Tests of what a node knows. */
@NullMarked
package io.kaya.node.knowledge;

import org.jspecify.annotations.NullMarked;

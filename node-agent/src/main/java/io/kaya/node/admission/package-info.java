/** Step 2: does this node take part? Its policy says, before anything is looked up. */
@NullMarked
package io.kaya.node.admission;

import org.jspecify.annotations.NullMarked;

/** Step 7: the only way out. What leaves is bound to a decision about exactly these bytes. */
@NullMarked
package io.kaya.node.release;

import org.jspecify.annotations.NullMarked;

/** Last, the parts of a federation as processes: started in order, watched, stopped in order. */
@NullMarked
package io.kaya.sandbox.supervisor;

import org.jspecify.annotations.NullMarked;

/** Step 4: what the nodes said becomes one state per task. */
@NullMarked
package io.kaya.coordinator.gather;

import org.jspecify.annotations.NullMarked;

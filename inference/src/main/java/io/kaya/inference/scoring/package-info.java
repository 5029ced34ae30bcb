/** Several weak signs become one probability, with coefficients that say how they were fitted. */
@NullMarked
package io.kaya.inference.scoring;

import org.jspecify.annotations.NullMarked;

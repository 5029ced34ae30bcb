/** First, the federation file: who takes part, read whole, all its problems told together. */
@NullMarked
package io.kaya.sandbox.federation;

import org.jspecify.annotations.NullMarked;

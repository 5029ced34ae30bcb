/** What the broker lets whom do. */
@NullMarked
package io.kaya.sandbox.broker;

import org.jspecify.annotations.NullMarked;

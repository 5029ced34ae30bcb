/**
 * The promises, tried from outside: packaged processes, HTTP, the broker, and the compiled house.
 */
@NullMarked
package io.kaya.system;

import org.jspecify.annotations.NullMarked;

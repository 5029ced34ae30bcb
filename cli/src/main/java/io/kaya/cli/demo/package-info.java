/** Starts, shows and stops a whole federation on this machine. */
@NullMarked
package io.kaya.cli.demo;

import org.jspecify.annotations.NullMarked;

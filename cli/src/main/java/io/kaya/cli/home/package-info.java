/** What a running federation left on this machine: its parts, addresses and accounts. */
@NullMarked
package io.kaya.cli.home;

import org.jspecify.annotations.NullMarked;

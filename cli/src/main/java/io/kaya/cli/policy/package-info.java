/** A policy tried out on this machine, without a node. */
@NullMarked
package io.kaya.cli.policy;

import org.jspecify.annotations.NullMarked;

/** A policy: tried out on this machine without a node, and put in force at one. */
@NullMarked
package io.kaya.cli.policy;

import org.jspecify.annotations.NullMarked;

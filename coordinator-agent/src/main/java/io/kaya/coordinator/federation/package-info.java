/** What the federation's host decided: its name, its purposes, its registered nodes. */
@NullMarked
package io.kaya.coordinator.federation;

import org.jspecify.annotations.NullMarked;

/** An operator's decisions about what leaves a node. */
@NullMarked
package io.kaya.cli.review;

import org.jspecify.annotations.NullMarked;

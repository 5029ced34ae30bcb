/**
 * The policy in force: from its file, or put there by a person; its versions, and what another
 * would have done.
 */
@NullMarked
package io.kaya.node.policy;

import org.jspecify.annotations.NullMarked;

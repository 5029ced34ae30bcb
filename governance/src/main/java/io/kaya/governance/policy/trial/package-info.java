/** Tries a policy out before it is in force: on its cases, and on what was asked before. */
@NullMarked
package io.kaya.governance.policy.trial;

import org.jspecify.annotations.NullMarked;

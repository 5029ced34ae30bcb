/** What a node's policy file says: do we take part in this task, and who lets its answer out? */
@NullMarked
package io.kaya.governance.policy;

import org.jspecify.annotations.NullMarked;

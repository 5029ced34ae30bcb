/** What waits until a transaction has committed, in the lowest module that takes part in any. */
@NullMarked
package io.kaya.audit.commit;

import org.jspecify.annotations.NullMarked;

/** Local people: hashes for the agents, passwords for those who sign in. */
@NullMarked
package io.kaya.sandbox.accounts;

import org.jspecify.annotations.NullMarked;

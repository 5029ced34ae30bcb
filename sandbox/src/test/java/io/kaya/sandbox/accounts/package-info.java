/** What is promised of the package of the same name. */
@NullMarked
package io.kaya.sandbox.accounts;

import org.jspecify.annotations.NullMarked;

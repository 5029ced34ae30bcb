/** What is promised of the package of the same name. */
@NullMarked
package io.kaya.sandbox.federation;

import org.jspecify.annotations.NullMarked;

/** What is promised of the package of the same name. */
@NullMarked
package io.kaya.sandbox.supervisor;

import org.jspecify.annotations.NullMarked;

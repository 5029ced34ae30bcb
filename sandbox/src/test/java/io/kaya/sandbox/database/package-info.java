/** What the database keeps, and from whom. */
@NullMarked
package io.kaya.sandbox.database;

import org.jspecify.annotations.NullMarked;

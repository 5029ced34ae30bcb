/** The parties' PostgreSQL on one machine: one server, one database and one role per party. */
@NullMarked
package io.kaya.sandbox.database;

import org.jspecify.annotations.NullMarked;

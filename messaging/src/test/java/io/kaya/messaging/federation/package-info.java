/** A node and its coordinator on a real broker and PostgreSQL, for the tests of this module. */
package io.kaya.messaging.federation;

/** Calls to an agent, and the event stream of a question. */
@NullMarked
package io.kaya.cli.http;

import org.jspecify.annotations.NullMarked;

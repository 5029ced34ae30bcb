/** Asks a question, follows it, and shows what came of it. */
@NullMarked
package io.kaya.cli.ask;

import org.jspecify.annotations.NullMarked;

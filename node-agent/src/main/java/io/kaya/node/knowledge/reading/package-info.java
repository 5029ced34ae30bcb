/** Turns one file into titled sections of plain text, or says in plain words why it cannot. */
@NullMarked
package io.kaya.node.knowledge.reading;

import org.jspecify.annotations.NullMarked;

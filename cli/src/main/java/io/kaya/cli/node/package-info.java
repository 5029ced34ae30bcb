/** What else there is to see and to do at an agent: documents, grants, card, log, dead letters. */
@NullMarked
package io.kaya.cli.node;

import org.jspecify.annotations.NullMarked;

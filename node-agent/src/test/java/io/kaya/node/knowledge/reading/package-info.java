/** Tests of the readers, on files that the tests write themselves. */
@NullMarked
package io.kaya.node.knowledge.reading;

import org.jspecify.annotations.NullMarked;

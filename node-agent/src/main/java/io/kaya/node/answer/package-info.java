/** Step 5 of a task's way: claims made of local evidence, or nothing found. */
@NullMarked
package io.kaya.node.answer;

import org.jspecify.annotations.NullMarked;

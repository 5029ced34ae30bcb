/**
 * The agent that answers: it takes tasks in, admits them, answers from local data, and releases
 * what was reviewed.
 */
@NullMarked
package io.kaya.node;

import org.jspecify.annotations.NullMarked;

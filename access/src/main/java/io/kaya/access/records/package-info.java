/**
 * What a party's own auditors and operators find at each agent: its audit entries, and the messages
 * it laid aside.
 */
@NullMarked
package io.kaya.access.records;

import org.jspecify.annotations.NullMarked;

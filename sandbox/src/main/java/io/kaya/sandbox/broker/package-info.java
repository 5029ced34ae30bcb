/**
 * The federation's Kafka on one machine: one broker, a principal per party, one writer per topic.
 */
@NullMarked
package io.kaya.sandbox.broker;

import org.jspecify.annotations.NullMarked;

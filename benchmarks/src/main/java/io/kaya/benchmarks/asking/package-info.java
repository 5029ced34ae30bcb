/** Questions asked of a whole federation: real processes, real Kafka, real PostgreSQL. */
@NullMarked
package io.kaya.benchmarks.asking;

import org.jspecify.annotations.NullMarked;

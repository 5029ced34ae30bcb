/**
 * How work travels from step to step inside an agent: rows picked up by any replica, woken by the
 * step before.
 */
@NullMarked
package io.kaya.messaging.work;

import org.jspecify.annotations.NullMarked;

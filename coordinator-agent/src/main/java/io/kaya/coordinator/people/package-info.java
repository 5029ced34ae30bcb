/** What people say and see: questions asked, followed, withdrawn; who did what. */
@NullMarked
package io.kaya.coordinator.people;

import org.jspecify.annotations.NullMarked;

/** What a party runs with, its keys and settings: noted whenever it is not what it was. */
@NullMarked
package io.kaya.audit.configuration;

import org.jspecify.annotations.NullMarked;

/** What a command prints: results, progress, tables, errors and exit codes. */
@NullMarked
package io.kaya.cli.output;

import org.jspecify.annotations.NullMarked;

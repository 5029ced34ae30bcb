/**
 * Language models behind an OpenAI-compatible address: asked without tools, and never believed
 * unchecked.
 */
@NullMarked
package io.kaya.inference.language;

import org.jspecify.annotations.NullMarked;

/** Plain-text craft that both agents share: sentences, terms, answer types, lexical scores. */
@NullMarked
package io.kaya.inference.text;

import org.jspecify.annotations.NullMarked;

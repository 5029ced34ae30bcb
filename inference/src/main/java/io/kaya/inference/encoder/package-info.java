/** Texts become unit vectors: a batching ONNX encoder, its verified model files, a cache. */
@NullMarked
package io.kaya.inference.encoder;

import org.jspecify.annotations.NullMarked;

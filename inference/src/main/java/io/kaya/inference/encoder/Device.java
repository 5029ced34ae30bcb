package io.kaya.inference.encoder;

/** Where a model really runs, and why there, in words for the operator. */
public record Device(Provider provider, String why) {}

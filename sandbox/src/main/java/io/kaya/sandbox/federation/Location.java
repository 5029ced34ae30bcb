package io.kaya.sandbox.federation;

/** Where on earth a node is, in degrees. */
public record Location(double latitude, double longitude) {}

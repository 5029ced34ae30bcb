package io.kaya.sandbox.model;

/** Decides what the model says. */
@FunctionalInterface
public interface Script {
    Said say(Heard heard);
}

package io.kaya.cli.ask;

import io.kaya.cli.http.Agent;
import io.kaya.cli.output.Prefix;

/** Finds the question that a person means by the first characters of its id. */
final class Questions {
    private Questions() {}

    static String id(Agent coordinator, String typed) {
        return Prefix.complete(
                typed,
                "question",
                () -> coordinator.get("/api/questions?limit=200").path("questions"));
    }
}

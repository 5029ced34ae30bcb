package io.kaya.sandbox.supervisor;

import java.util.Collection;

/** No part has this name. */
public final class UnknownPartException extends RuntimeException {
    UnknownPartException(String name, Collection<String> known) {
        super("No part is named %s; there are %s".formatted(name, String.join(", ", known)));
    }
}

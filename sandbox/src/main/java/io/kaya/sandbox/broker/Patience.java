package io.kaya.sandbox.broker;

import java.util.HashMap;
import java.util.Map;

/** Client settings that answer soon instead of trying for minutes. */
final class Patience {
    private Patience() {}

    static Map<String, Object> brief(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("reconnect.backoff.ms", 50);
        settings.put("reconnect.backoff.max.ms", 200);
        settings.put("retry.backoff.ms", 50);
        settings.put("enable.metrics.push", false);
        return settings;
    }
}

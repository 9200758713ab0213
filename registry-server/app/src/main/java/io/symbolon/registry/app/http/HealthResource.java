package io.symbolon.registry.app.http;

import java.util.Map;

/** Whether the process lives, and whether it can serve; for whoever runs it. */
final class HealthResource {

    private static final Map<String, String> UP = Map.of("status", "UP");

    private final Readiness readiness;

    HealthResource(Readiness readiness) {
        this.readiness = readiness;
    }

    Object live(Call call) {
        return UP;
    }

    Object ready(Call call) {
        readiness.require();
        return UP;
    }
}

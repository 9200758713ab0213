package io.symbolon.kafka;

import java.util.HashMap;
import java.util.Map;

/** The keys that a class settles itself, whatever its users configure. */
record OwnKeys(Map<String, ?> keys) {

    static final OwnKeys NONE = new OwnKeys(Map.of());

    OwnKeys {
        keys = Map.copyOf(keys);
    }

    /** A configuration with these keys in place of its own. */
    Map<String, ?> over(Map<String, ?> config) {
        Map<String, Object> all = new HashMap<>(config);
        all.putAll(keys);
        return all;
    }
}

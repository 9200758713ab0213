package io.symbolon.serdes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a writer comes to the schema, and so the id, that it writes with. */
sealed interface SchemaIdChoice {

    /** Settles it for values of one schema. */
    RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own);

    /** Whether the same question may get another answer later. */
    default boolean mayChange() {
        return false;
    }

    /** The choice that a configuration makes: the first key that is set wins. */
    static SchemaIdChoice of(SerdeConfig config) {
        boolean normalize = config.get(SerdeKeys.NORMALIZE_SCHEMAS);
        boolean strictId = config.get(SerdeKeys.ID_COMPATIBILITY_STRICT);
        boolean strictLatest = config.get(SerdeKeys.LATEST_COMPATIBILITY_STRICT);
        int id = config.get(SerdeKeys.USE_SCHEMA_ID);
        Optional<String> guid = config.get(SerdeKeys.USE_SCHEMA_GUID);
        Map<String, String> metadata = config.get(SerdeKeys.USE_LATEST_WITH_METADATA);
        if (config.get(SerdeKeys.AUTO_REGISTER_SCHEMAS)) {
            return new AutoRegister(normalize, config.get(SerdeKeys.PROPAGATE_SCHEMA_TAGS));
        }
        if (id >= 0) {
            return new FixedId(id, strictId);
        }
        if (guid.isPresent()) {
            return new FixedGuid(UUID.fromString(guid.get()), strictId);
        }
        if (!metadata.isEmpty()) {
            return new LatestWithMetadata(metadata, strictLatest);
        }
        return config.get(SerdeKeys.USE_LATEST_VERSION) ? new Latest(strictLatest) : new LookUp(normalize);
    }

    /** The value's own schema, registered where it is not yet. */
    record AutoRegister(boolean normalize, boolean propagateTags) implements SchemaIdChoice {
        @Override
        public RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own) {
            return registry.register(subject, own, this);
        }
    }

    /** The schema of a given id. */
    record FixedId(int id, boolean strict) implements SchemaIdChoice {
        @Override
        public RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own) {
            RegisteredSchema chosen = registry.byId(id, subject);
            if (strict) {
                registry.requireReadable(chosen.schema(), own.schema(), SerdeKeys.ID_COMPATIBILITY_STRICT.name());
            }
            return chosen;
        }
    }

    /** The schema of a given guid. */
    record FixedGuid(UUID guid, boolean strict) implements SchemaIdChoice {
        @Override
        public RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own) {
            RegisteredSchema chosen = registry.byGuid(guid);
            if (strict) {
                registry.requireReadable(chosen.schema(), own.schema(), SerdeKeys.ID_COMPATIBILITY_STRICT.name());
            }
            return chosen;
        }
    }

    /** The subject's latest schema with certain properties. */
    record LatestWithMetadata(Map<String, String> properties, boolean strict) implements SchemaIdChoice {
        @Override
        public RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own) {
            RegisteredSchema chosen = registry.latest(subject, properties);
            if (strict) {
                registry.requireReadable(chosen.schema(), own.schema(), SerdeKeys.LATEST_COMPATIBILITY_STRICT.name());
            }
            return chosen;
        }

        @Override
        public boolean mayChange() {
            return true;
        }
    }

    /** The subject's latest schema. */
    record Latest(boolean strict) implements SchemaIdChoice {
        @Override
        public RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own) {
            RegisteredSchema chosen = registry.latest(subject);
            if (strict) {
                registry.requireReadable(chosen.schema(), own.schema(), SerdeKeys.LATEST_COMPATIBILITY_STRICT.name());
            }
            return chosen;
        }

        @Override
        public boolean mayChange() {
            return true;
        }
    }

    /** The value's own schema, which must be registered already. */
    record LookUp(boolean normalize) implements SchemaIdChoice {
        @Override
        public RegisteredSchema choose(SchemaRegistry registry, String subject, OwnSchema own) {
            return registry.lookUp(subject, own, normalize);
        }
    }
}

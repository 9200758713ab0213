package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaKey;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.UUID;

/** Answers what a guid names; every registry gives the same content the same one. */
public final class ReadGuids {

    private final RegistryStorage storage;
    private final ReadSchemas schemas;

    ReadGuids(RegistryStorage storage, ReadSchemas schemas) {
        this.storage = storage;
        this.schemas = schemas;
    }

    /** The schema with that guid, as it is registered first. Soft-deleted versions count too. */
    public RegisteredSchema byGuid(UUID guid) {
        SchemaKey key = ids(guid).stream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(RegistryError.SCHEMA_ID_NOT_FOUND, guid));
        return schemas.byId(key.id(), new SubjectName(key.context(), ""));
    }

    /** The ids of the schema with that guid, by context; none where there is no such schema. */
    public List<SchemaKey> ids(UUID guid) {
        return storage.reading(transaction -> transaction.schemas().withGuid(guid));
    }
}

package io.symbolon.registry.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contents and their ids. They come with versions, and nothing is ever changed or taken away. */
public interface Schemas {

    /** The content with that id in that context. */
    Optional<StoredSchema> find(String context, int id);

    /** An equal content in that context, with its id. */
    Optional<StoredSchema> find(String context, SchemaContent content);

    /** Where contents with that guid are that some version has, by context and id. */
    List<SchemaKey> withGuid(UUID guid);

    /** The greatest id that a content in that context has; 0 where there is none. */
    int highestId(String context);
}

package io.symbolon.registry.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contents and their ids. Nothing here is ever changed or taken away. */
public interface Schemas {

    /** The content with that id in that context. */
    Optional<StoredSchema> find(String context, int id);

    /** The id of an equal content in that context. */
    Optional<StoredSchema> find(String context, SchemaContent content);

    /** Where contents with that guid are that some version has, by context and id. */
    List<SchemaKey> withGuid(UUID guid);

    /** The greatest id that a content in that context has; 0 where there is none. */
    int highestId(String context);

    /**
     * Keeps a content, or finds the equal one that is kept already. A new id is greater than every id given out in that
     * context before; ids may have gaps.
     */
    StoredSchema store(String context, SchemaContent content);

    /**
     * Keeps a content under an id that another registry gave it; ids that are given out later are greater.
     *
     * @return whether that id names that content now: false where the id names another or the content has another id
     */
    boolean storeAs(String context, StoredSchema schema);
}

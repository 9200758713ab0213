package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import java.util.List;

/**
 * One kind of record: how its schema is found, and how its values become bytes and back. Any number of threads may share a
 * format and what it makes; encoders and decoders are made once per schema, never per record.
 *
 * @param <S> the format's own schema object, as values carry it
 */
public interface RecordFormat<S> {

    /** How the registry's texts of this format are read and compared. */
    SchemaFormat schemas();

    /**
     * The schema of a value that is not null. Called for every record, and what follows is cached by the identity of
     * the answer: the same kind of value should get the same object.
     *
     * @throws SerdeException where the format has no schema for such a value
     */
    S schemaOf(Object value);

    /** The schema as the registry is told about it. */
    ParsedSchema describe(S schema);

    /**
     * The schemas that the registry must have before one that {@link #describe} made. None in formats whose values carry
     * whole schemas.
     *
     * @param topic where the records go
     */
    default List<SchemaImport> imports(ParsedSchema schema, String topic) {
        return List.of();
    }

    /**
     * Makes what encodes values.
     *
     * @param schema the values' own schema
     * @param target the schema that their bytes shall follow
     */
    RecordEncoder encoder(S schema, ParsedSchema target);

    /**
     * Settles what the configuration says about reading. Who reads calls it before the first record; who only writes never
     * does, and need not have the classes that readers are configured with.
     *
     * @throws IllegalArgumentException where one cannot read with the configuration
     */
    default void prepareReading() {}

    /** Makes what decodes values that were written with that schema. */
    RecordDecoder decoder(ParsedSchema writer);
}

package io.symbolon.serdes.avro;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;

/** Reads into generic records, of the schema that is configured or else of the writer's. */
record GenericReading(GenericData model, Optional<Schema> configured) implements Reading {

    @Override
    public Schema wanted(Schema writer) {
        return configured.orElse(writer);
    }

    @Override
    public DatumReader<?> reader(Schema writer, Schema wanted) {
        return Reading.fastReader(model, writer, wanted);
    }
}

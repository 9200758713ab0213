package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.FastReaderBuilder;

/** Makes Avro's readers: what becomes of data depends on the schema it was written with and on what its reader wants. */
interface Reading {

    /** The schema that the reader wants data in which was written with that one. */
    Schema wanted(Schema writer);

    /** A reader that any number of threads may share. */
    DatumReader<?> reader(Schema writer, Schema wanted);

    static Reading of(SerdeConfig config, RecordPart part) {
        if (config.get(AvroKeys.SCHEMA_REFLECTION)) {
            return new ReflectReading(PlainClasses.of(config), part, config.get(AvroKeys.specificType(part)));
        }
        if (config.get(AvroKeys.SPECIFIC_AVRO_READER)) {
            return new SpecificReading(config.get(AvroKeys.specificType(part)));
        }
        return new GenericReading(LogicalTypes.model(config), config.get(AvroKeys.readerSchema(part)));
    }

    static DatumReader<?> fastReader(GenericData model, Schema writer, Schema reader) {
        try {
            return new FastReaderBuilder(model).createDatumReader(writer, reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package io.symbolon.serdes.avro;

import io.symbolon.serdes.SerdeException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Reads into generated classes: the one configured, or the one that has the name of the writer's record. */
final class SpecificReading implements Reading {

    private final Optional<Class<?>> type;
    private final GeneratedClasses classes = new GeneratedClasses(List.of());

    SpecificReading(Optional<Class<?>> type) {
        this.type = type;
        type.filter(given -> !SpecificRecord.class.isAssignableFrom(given)).ifPresent(given -> {
            throw new IllegalArgumentException(
                    "specific.avro.key.type and specific.avro.value.type must be a class that"
                            + " Avro's compiler made, not " + given.getName());
        });
    }

    @Override
    public Schema wanted(Schema writer) {
        return type.map(given -> SpecificData.get().getSchema(given)).orElseGet(() -> local(writer));
    }

    @Override
    public DatumReader<?> reader(Schema writer, Schema wanted) {
        return Reading.fastReader(model(wanted), writer, wanted);
    }

    /** The schema that the classes on the class path have where the writer had its own. */
    private Schema local(Schema writer) {
        return switch (writer.getType()) {
            case RECORD -> SpecificData.get().getSchema(classOf(writer));
            case ENUM, FIXED ->
                classes.find(writer)
                        .map(found -> SpecificData.get().getSchema(found))
                        .orElse(writer);
            case UNION ->
                Schema.createUnion(writer.getTypes().stream().map(this::local).toList());
            case ARRAY -> Schema.createArray(local(writer.getElementType()));
            case MAP -> Schema.createMap(local(writer.getValueType()));
            default -> writer;
        };
    }

    private Class<?> classOf(Schema writer) {
        return classes.find(writer)
                .orElseThrow(
                        () -> new SerdeException("There is no generated class for the record " + writer.getFullName()
                                + " on the class path. Put it there, name another class in specific.avro.value.type, or set"
                                + " specific.avro.reader=false to read generic records"));
    }

    /** A model with the conversions that the class was generated with. */
    private GeneratedClasses model(Schema reader) {
        SpecificData generated = reader.getType() == Schema.Type.RECORD
                ? type.or(() -> classes.find(reader))
                        .map(SpecificData::getForClass)
                        .orElseGet(SpecificData::get)
                : SpecificData.get();
        return new GeneratedClasses(generated.getConversions());
    }
}

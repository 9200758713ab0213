package io.symbolon.compatibility.avro;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** One of the two schemas in a comparison: a type and where it stands. */
record Side(Schema schema, Location location) {

    static Side root(Schema schema) {
        return new Side(schema, Location.ROOT);
    }

    Schema.Type type() {
        return schema.getType();
    }

    Side field(Field field) {
        return new Side(field.schema(), locationOf(field).at("type"));
    }

    Location locationOf(Field field) {
        return location.at("fields").at(field.pos());
    }

    /** The element type of an array or the value type of a map. */
    Side content() {
        return type() == Schema.Type.ARRAY
                ? new Side(schema.getElementType(), location.at("items"))
                : new Side(schema.getValueType(), location.at("values"));
    }

    Side branch(int index) {
        return new Side(schema.getTypes().get(index), location.at(index));
    }

    /** The branches of a union. */
    List<Side> branches() {
        List<Side> branches = new ArrayList<>();
        for (int i = 0; i < schema.getTypes().size(); i++) {
            branches.add(branch(i));
        }
        return branches;
    }

    /** The types directly inside this one. */
    List<Side> parts() {
        return switch (type()) {
            case RECORD -> schema.getFields().stream().map(this::field).toList();
            case UNION -> branches();
            case ARRAY, MAP -> List.of(content());
            default -> List.of();
        };
    }
}

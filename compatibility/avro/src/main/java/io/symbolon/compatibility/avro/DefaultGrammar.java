package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * The table of default values in the Avro 1.12 specification, held against the defaults of one text. The default of a union
 * may match any of its branches: the specification says so since 1.12.0, earlier ones asked for the first. Avro's own check
 * lets strings pass that are no symbol of the enum or do not have the size of the fixed. For one thread.
 */
final class DefaultGrammar {

    /** How many values, missing fields included, are looked at before the defaults of a text count as too large. */
    static final int MAX_VALUES = 1_000_000;

    private static final int LAST_BYTE = 0xFF;

    private final Map<String, Schema> types;
    private final Problems problems;
    private final Map<String, Set<String>> filledFrom = new HashMap<>();
    private Set<String> fillers = Set.of();
    private IdentityHashMap<JsonNode, IdentityHashMap<Schema, Boolean>> memo = new IdentityHashMap<>();
    private int values;

    /** @param types the types that the text defines, by full name */
    DefaultGrammar(Map<String, Schema> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(List<FieldDefault> defaults) {
        for (FieldDefault given : defaults) {
            Schema type = typeOf(given);
            memo = new IdentityHashMap<>();
            fillers = new HashSet<>();
            filledFrom.put(given.record() + "." + given.field(), fillers);
            if (!isTopLevelValue(type, given.value())) {
                String value = Problems.quote(given.value().toString());
                problems.add(given.place(), "The default " + value + " is not a value of type " + nameOf(type));
            }
            if (values > MAX_VALUES) {
                problems.add(given.place(), "The defaults hold more than " + MAX_VALUES + " values, the limit");
                return;
            }
        }
        checkThatFillingEnds(defaults);
    }

    private Schema typeOf(FieldDefault given) {
        Schema record = Objects.requireNonNull(types.get(given.record()), given.record());
        return record.getField(given.field()).schema();
    }

    /** Only at the top does Avro take texts for numbers; which ones, {@link SchemaGrammar} has checked. */
    private boolean isTopLevelValue(Schema type, JsonNode value) {
        boolean floating = type.getType() == Schema.Type.FLOAT || type.getType() == Schema.Type.DOUBLE;
        return (floating && value.isTextual()) || fits(type, value);
    }

    private boolean fits(Schema type, JsonNode value) {
        if (++values > MAX_VALUES) {
            return true;
        }
        return switch (type.getType()) {
            case NULL -> value.isNull();
            case BOOLEAN -> value.isBoolean();
            case INT -> value.isIntegralNumber() && value.canConvertToInt();
            case LONG -> value.isIntegralNumber() && value.canConvertToLong();
            case FLOAT, DOUBLE -> value.isNumber();
            case STRING -> value.isTextual();
            case BYTES -> value.isTextual() && isBytes(value.textValue());
            case FIXED ->
                value.isTextual()
                        && isBytes(value.textValue())
                        && value.textValue().length() == type.getFixedSize();
            case ENUM -> value.isTextual() && type.hasEnumSymbol(value.textValue());
            case ARRAY -> value.isArray() && all(type.getElementType(), value);
            case MAP -> value.isObject() && all(type.getValueType(), value);
            case UNION -> type.getTypes().stream().anyMatch(branch -> fits(branch, value));
            case RECORD -> value.isObject() && fitsRecord(type, value);
        };
    }

    private static boolean isBytes(String text) {
        return text.chars().allMatch(character -> character <= LAST_BYTE);
    }

    private boolean all(Schema type, JsonNode values) {
        for (JsonNode value : values) {
            if (!fits(type, value)) {
                return false;
            }
        }
        return true;
    }

    /** Remembers its answers: unions of records that contain one another would ask the same again and again. */
    private boolean fitsRecord(Schema type, JsonNode value) {
        IdentityHashMap<Schema, Boolean> answers = memo.computeIfAbsent(value, key -> new IdentityHashMap<>());
        Boolean known = answers.get(type);
        if (known == null) {
            known = type.getFields().stream().allMatch(field -> fitsField(type, field, value.get(field.name())));
            answers.put(type, known);
        }
        return known;
    }

    private boolean fitsField(Schema record, Field field, @Nullable JsonNode value) {
        if (value != null) {
            return fits(field.schema(), value);
        }
        values++;
        fillers.add(record.getFullName() + "." + field.name());
        return field.hasDefaultValue();
    }

    /** A default that leaves out a field takes that field's default, which may leave out fields in turn, and so on. */
    private void checkThatFillingEnds(List<FieldDefault> defaults) {
        Set<String> endless = new EndlessDefaults(filledFrom).find();
        for (FieldDefault given : defaults) {
            if (endless.contains(given.record() + "." + given.field())) {
                problems.add(given.place(), "The default never ends: it leaves out fields whose defaults contain it");
            }
        }
    }

    private static String nameOf(Schema type) {
        return type.isUnion()
                ? Problems.quote(type.getTypes().stream()
                        .map(Schema::getFullName)
                        .toList()
                        .toString())
                : Problems.quote(type.getFullName());
    }
}

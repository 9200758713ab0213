package io.symbolon.compatibility.protobuf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small random schema that can be changed at random; its text is a {@code .proto} file. */
final class RandomSchema {

    private static final List<String> TYPES = List.of(
            "int32",
            "int64",
            "uint32",
            "uint64",
            "sint32",
            "sint64",
            "bool",
            "fixed32",
            "fixed64",
            "sfixed32",
            "sfixed64",
            "float",
            "double",
            "string",
            "bytes",
            "E",
            "F",
            "M0",
            "M1",
            "M2",
            "map<string, int32>",
            "map<int32, M1>");
    private static final List<List<String>> RELATED = List.of(
            List.of("int32", "int64", "uint32", "uint64", "bool", "E", "F"),
            List.of("sint32", "sint64"),
            List.of("fixed32", "sfixed32"),
            List.of("fixed64", "sfixed64"),
            List.of("string", "bytes"),
            List.of("M0", "M1", "M2"));

    private final boolean proto2;
    private final List<List<Field>> messages;
    private final List<List<Integer>> enums;

    private RandomSchema(boolean proto2, List<List<Field>> messages, List<List<Integer>> enums) {
        this.proto2 = proto2;
        this.messages = messages;
        this.enums = enums;
    }

    static RandomSchema of(Random random) {
        List<List<Field>> messages = new ArrayList<>();
        boolean proto2 = random.nextBoolean();
        for (int i = 0; i < 3; i++) {
            List<Field> fields = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(4); number++) {
                fields.add(field(number, "f" + number, proto2, random));
            }
            messages.add(fields);
        }
        return new RandomSchema(proto2, messages, new ArrayList<>(List.of(List.of(0, 1, 2), List.of(0, 1))));
    }

    /** The same schema after one to three changes. */
    RandomSchema changed(Random random) {
        List<List<Field>> copies = new ArrayList<>();
        messages.forEach(fields -> copies.add(new ArrayList<>(fields)));
        RandomSchema changed = new RandomSchema(proto2 ^ random.nextInt(12) == 0, copies, new ArrayList<>(enums));
        for (int i = 0; i <= random.nextInt(3); i++) {
            changed.change(random);
        }
        return changed;
    }

    String text() {
        StringBuilder text = new StringBuilder("syntax = \"" + (proto2 ? "proto2" : "proto3") + "\";\n");
        for (int i = 0; i < messages.size(); i++) {
            text.append("message M").append(i).append(" {\n");
            messages.get(i).stream().filter(field -> field.oneof == 0).forEach(field -> text.append(line(field)));
            for (int oneof = 1; oneof <= 2; oneof++) {
                appendOneof(text, messages.get(i), oneof);
            }
            text.append("}\n");
        }
        for (int i = 0; i < enums.size(); i++) {
            String name = i == 0 ? "E" : "F";
            text.append("enum ").append(name).append(" {\n");
            enums.get(i).forEach(number -> text.append("  " + name + number + " = " + number + ";\n"));
            text.append("}\n");
        }
        return text.toString();
    }

    private void change(Random random) {
        List<Field> fields = messages.get(random.nextInt(messages.size()));
        int index = fields.isEmpty() ? 0 : random.nextInt(fields.size());
        if (fields.isEmpty() || random.nextInt(6) == 0) {
            int number = 10 + random.nextInt(5);
            fields.removeIf(field -> field.number == number || field.name.equals("f" + number));
            fields.add(field(number, "f" + number, proto2, random));
            return;
        }
        Field field = fields.get(index);
        switch (random.nextInt(8)) {
            case 0 -> fields.remove(index);
            case 1 -> fields.set(index, field.withType(TYPES.get(random.nextInt(TYPES.size()))));
            case 2, 3 -> fields.set(index, field.withType(related(field.type, random)));
            case 4 -> fields.set(index, new Field(field.number, field.name, field.type, random.nextInt(3), 0));
            case 5 -> fields.set(index, new Field(field.number, field.name, field.type, 0, random.nextInt(3)));
            case 6 -> swapNames(fields, index, random.nextInt(fields.size()));
            default ->
                enums.set(
                        random.nextInt(2),
                        random.nextBoolean() ? List.of(0, 1) : List.of(0, 1, 2, 3 + random.nextInt(2)));
        }
    }

    private static void swapNames(List<Field> fields, int left, int right) {
        Field one = fields.get(left);
        Field two = fields.get(right);
        fields.set(left, new Field(one.number, two.name, one.type, one.label, one.oneof));
        if (left != right) {
            fields.set(right, new Field(two.number, one.name, two.type, two.label, two.oneof));
        }
    }

    private static String related(String type, Random random) {
        return RELATED.stream()
                .filter(types -> types.contains(type))
                .map(types -> types.get(random.nextInt(types.size())))
                .findFirst()
                .orElse(type);
    }

    private static Field field(int number, String name, boolean proto2, Random random) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        int oneof = Math.max(0, random.nextInt(6) - 3);
        return new Field(number, name, type, random.nextInt(proto2 ? 4 : 3), oneof);
    }

    private void appendOneof(StringBuilder text, List<Field> fields, int oneof) {
        List<Field> members = fields.stream()
                .filter(field -> field.oneof == oneof && !field.isMap())
                .toList();
        fields.stream()
                .filter(field -> field.oneof == oneof && field.isMap())
                .forEach(field -> text.append(line(field)));
        if (!members.isEmpty()) {
            text.append("  oneof o").append(oneof).append(" {\n");
            members.forEach(
                    field -> text.append("    " + field.type + " " + field.name + " = " + field.number + ";\n"));
            text.append("  }\n");
        }
    }

    private String line(Field field) {
        String label = switch (field.label) {
            case 1 -> "repeated ";
            case 2 -> "optional ";
            // a message that requires itself has no records
            case 3 -> proto2 && !field.type.startsWith("M") ? "required " : "optional ";
            default -> proto2 ? "optional " : "";
        };
        return "  " + (field.isMap() ? "" : label) + field.type + " " + field.name + " = " + field.number + ";\n";
    }

    private record Field(int number, String name, String type, int label, int oneof) {

        Field withType(String other) {
            return new Field(number, name, other, label, oneof);
        }

        boolean isMap() {
            return type.startsWith("map");
        }
    }
}

package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers and names that the fields and enum values of one file have, each by the path of its message or enum.
 *
 * @param namesByNumber the names that a number has, of which an enum may give several, by {@code #/Message/number}
 * @param numbersByName the path of the number that a name stands for, by {@code #/Message/name}
 * @param fields the fields by {@code #/Message/number}
 */
record UsedNumbers(
        Map<String, Set<String>> namesByNumber,
        Map<String, String> numbersByName,
        Map<String, FieldDescriptor> fields) {

    static UsedNumbers of(FileDescriptor file) {
        UsedNumbers used = new UsedNumbers(new HashMap<>(), new HashMap<>(), new HashMap<>());
        file.getEnumTypes().forEach(used::add);
        MessagesByName.in(file).values().forEach(used::add);
        return used;
    }

    private void add(Descriptor message) {
        for (FieldDescriptor field : message.getFields()) {
            add(Changes.path(message), field.getName(), field.getNumber());
            fields.put(Changes.path(field), field);
        }
        message.getEnumTypes().forEach(this::add);
    }

    private void add(EnumDescriptor enumType) {
        enumType.getValues().forEach(value -> add(Changes.path(enumType), value.getName(), value.getNumber()));
    }

    private void add(String home, String name, int number) {
        String path = home + "/" + number;
        namesByNumber.computeIfAbsent(path, none -> new TreeSet<>()).add(name);
        numbersByName.put(home + "/" + name, path);
    }
}

package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prints fields, extensions and the messages beside them so that a reader finds the messages in the order that they have
 * here. Maps and groups bring messages along, and indexes of messages travel with records: what stands before such a message
 * must be printed before the field that brings it. For one thread, once.
 */
final class MemberPrinter {

    private final TextWriter text;
    private final Syntax syntax;
    private final List<DescriptorProto> messages;
    private final List<FieldDescriptorProto> extensions;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<Integer, Integer> extensionOfMessage = new HashMap<>();
    private final Set<Integer> brought = new HashSet<>();
    private int nextMessage;
    private int nextExtension;

    MemberPrinter(
            TextWriter text, Syntax syntax, List<DescriptorProto> messages, List<FieldDescriptorProto> extensions) {
        this.text = text;
        this.syntax = syntax;
        this.messages = messages;
        this.extensions = extensions;
        for (int i = 0; i < messages.size(); i++) {
            indexes.put(messages.get(i).getName(), i);
        }
        for (int i = 0; i < extensions.size(); i++) {
            int message = ownMessage(extensions.get(i));
            if (message >= 0) {
                extensionOfMessage.put(message, i);
            }
        }
    }

    void fields(DescriptorProto message) {
        List<FieldDescriptorProto> fields = message.getFieldList();
        fields.forEach(field -> brought.add(ownMessage(field)));
        for (int i = 0; i < fields.size(); ) {
            int end = endOfUnit(fields, i);
            List<FieldDescriptorProto> unit = fields.subList(i, end);
            unit.stream()
                    .map(this::ownMessage)
                    .filter(own -> own >= 0)
                    .findFirst()
                    .ifPresent(this::messagesBefore);
            FieldDescriptorProto first = unit.get(0);
            if (isInOneof(first)) {
                oneof(message, unit);
            } else {
                field(first);
            }
            i = end;
        }
    }

    /** Prints the messages that are left. */
    void messages() {
        messagesBefore(messages.size());
    }

    /** Prints the extensions that are left. */
    void extensions() {
        extensionsBefore(extensions.size());
    }

    private static int endOfUnit(List<FieldDescriptorProto> fields, int start) {
        int end = start + 1;
        FieldDescriptorProto first = fields.get(start);
        while (isInOneof(first)
                && end < fields.size()
                && isInOneof(fields.get(end))
                && fields.get(end).getOneofIndex() == first.getOneofIndex()) {
            end++;
        }
        return end;
    }

    private static boolean isInOneof(FieldDescriptorProto field) {
        return field.hasOneofIndex() && !field.getProto3Optional();
    }

    private void oneof(DescriptorProto message, List<FieldDescriptorProto> unit) {
        var oneof = message.getOneofDecl(unit.get(0).getOneofIndex());
        text.block("oneof " + oneof.getName(), () -> {
            new OptionPrinter(text).statements(oneof.getOptions().getUninterpretedOptionList());
            unit.forEach(this::field);
        });
    }

    private void field(FieldDescriptorProto field) {
        int own = ownMessage(field);
        new FieldPrinter(text, syntax).print(field, own < 0 ? null : messages.get(own));
    }

    private void messagesBefore(int end) {
        while (nextMessage < end) {
            int index = nextMessage++;
            Integer extension = extensionOfMessage.get(index);
            if (extension != null) {
                extensionsBefore(extension + 1);
            } else if (!brought.contains(index)) {
                text.blankLine();
                new MessagePrinter(text, syntax).print(messages.get(index));
            }
        }
    }

    private void extensionsBefore(int end) {
        while (nextExtension < end) {
            String extendee = extensions.get(nextExtension).getExtendee();
            List<FieldDescriptorProto> block = new ArrayList<>();
            while (nextExtension < end
                    && extensions.get(nextExtension).getExtendee().equals(extendee)) {
                block.add(extensions.get(nextExtension++));
            }
            text.blankLine();
            text.block("extend " + extendee, () -> block.forEach(this::field));
        }
    }

    /** The index of the message that a map or group brings along; -1 for other fields. */
    private int ownMessage(FieldDescriptorProto field) {
        String type = field.getTypeName().substring(field.getTypeName().lastIndexOf('.') + 1);
        Integer index = indexes.get(type);
        if (index == null) {
            return -1;
        }
        boolean entry = messages.get(index).getOptions().getMapEntry();
        boolean brought = entry ? isEntry(field, type) : field.getType() == FieldDescriptorProto.Type.TYPE_GROUP;
        return brought ? index : -1;
    }

    private static boolean isEntry(FieldDescriptorProto field, String type) {
        return MapEntry.name(field.getName()).equals(type)
                && field.getLabel() == FieldDescriptorProto.Label.LABEL_REPEATED;
    }
}

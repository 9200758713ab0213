package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts values in place of options as written, wherever a file has some. For one thread. */
final class OptionInterpreter {

    private static final String UNINTERPRETED = "uninterpreted_option";

    private final Extensions extensions;
    private final Places places;
    private final Problems problems;
    private Predicate<UninterpretedOption> chosen = option -> true;

    OptionInterpreter(Extensions extensions, Places places, Problems problems) {
        this.extensions = extensions;
        this.places = places;
        this.problems = problems;
    }

    /** Interprets the options that need no extension; the others stay as written. */
    FileDescriptorProto interpretStandard(FileDescriptorProto file) {
        chosen = option -> !isCustom(option);
        return interpret(file);
    }

    /** Interprets every option that is left. */
    FileDescriptorProto interpret(FileDescriptorProto file) {
        return OptionWalk.edit(file, this::interpret);
    }

    static boolean isCustom(UninterpretedOption option) {
        return option.getNameList().stream().anyMatch(NamePart::getIsExtension)
                || option.getAggregateValue().contains("[");
    }

    private Message interpret(Message options, String element, PartPath path) {
        FieldDescriptor list = options.getDescriptorForType().findFieldByName(UNINTERPRETED);
        if (options.getRepeatedFieldCount(list) == 0) {
            return options;
        }
        UnknownFieldSet.Builder values = UnknownFieldSet.newBuilder();
        List<UninterpretedOption> left = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.getRepeatedFieldCount(list); i++) {
            UninterpretedOption option = (UninterpretedOption) options.getRepeatedField(list, i);
            if (!chosen.test(option)) {
                left.add(option);
                continue;
            }
            try {
                Target target = target(option, options.getDescriptorForType(), element);
                target.claim(seen);
                OptionTarget.of(options).complaint(target.way().get(0)).ifPresent(complaint -> {
                    throw new OptionException(complaint);
                });
                values.mergeFrom(target.wrap(new OptionValue(option, extensions).of(target.field())));
            } catch (OptionException e) {
                problems.add(places.find(path.child(list.getNumber(), i)), String.valueOf(e.getMessage()));
            }
        }
        return with(options.toBuilder().clearField(list), values.build(), list, left);
    }

    private static Message with(
            Message.Builder options, UnknownFieldSet values, FieldDescriptor list, List<UninterpretedOption> left) {
        try {
            ByteString bytes = options.buildPartial().toByteString().concat(values.toByteString());
            Message.Builder merged =
                    options.getDefaultInstanceForType().newBuilderForType().mergeFrom(bytes);
            left.forEach(option -> merged.addRepeatedField(list, option));
            return merged.buildPartial();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Options that were just written cannot be read", e);
        }
    }

    /** Follows the parts of the name down through messages. */
    private Target target(UninterpretedOption option, Descriptor options, String element) {
        List<FieldDescriptor> way = new ArrayList<>();
        Descriptor message = options;
        for (NamePart part : option.getNameList()) {
            if (!way.isEmpty()) {
                message = inside(way.get(way.size() - 1), part);
            }
            way.add(step(part, message, element));
        }
        String first = option.getName(0).getNamePart();
        if (first.equals(UNINTERPRETED)) {
            throw new OptionException("The option \"uninterpreted_option\" is reserved for compilers");
        }
        return new Target(way);
    }

    private static Descriptor inside(FieldDescriptor field, NamePart part) {
        if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            throw new OptionException("The option " + Problems.quote(field.getName()) + " is not a message and has no "
                    + Problems.quote(part.getNamePart()));
        }
        if (field.isRepeated()) {
            throw new OptionException("The option " + Problems.quote(field.getName())
                    + " is repeated; set each of its messages whole, in braces");
        }
        return field.getMessageType();
    }

    private FieldDescriptor step(NamePart part, Descriptor message, String element) {
        Optional<FieldDescriptor> field = part.getIsExtension()
                ? extensions.resolve(part.getNamePart(), element)
                : Optional.ofNullable(message.findFieldByName(part.getNamePart()));
        String name = part.getIsExtension() ? "(" + part.getNamePart() + ")" : part.getNamePart();
        return field.filter(found -> found.getContainingType().getFullName().equals(message.getFullName()))
                .orElseThrow(() -> new OptionException(
                        "The option " + Problems.quote(name) + " does not exist in " + message.getFullName()));
    }

    /** The field that an option sets, with the fields that lead to it. */
    private record Target(List<FieldDescriptor> way) {

        FieldDescriptor field() {
            return way.get(way.size() - 1);
        }

        /** Notes that the field is set, which must happen once only and in one way only. */
        void claim(Set<String> seen) {
            StringBuilder name = new StringBuilder();
            for (FieldDescriptor step : way) {
                name.append('/').append(step.getFullName());
                boolean last = step == field();
                if (!last && seen.contains(name + "=")) {
                    throw set(name.toString());
                }
                if (!last) {
                    seen.add(name.toString());
                }
            }
            if (!field().isRepeated() && (seen.contains(name.toString()) || !seen.add(name + "="))) {
                throw set(name.toString());
            }
        }

        UnknownFieldSet wrap(UnknownFieldSet.Field value) {
            UnknownFieldSet set = UnknownFieldSet.newBuilder()
                    .addField(field().getNumber(), value)
                    .build();
            for (int i = way.size() - 2; i >= 0; i--) {
                set = UnknownFieldSet.newBuilder()
                        .addField(way.get(i).getNumber(), OptionValue.message(way.get(i), set.toByteString()))
                        .build();
            }
            return set;
        }

        private static OptionException set(String name) {
            return new OptionException(
                    "The option " + Problems.quote(name.substring(name.lastIndexOf('/') + 1)) + " is already set");
        }
    }
}

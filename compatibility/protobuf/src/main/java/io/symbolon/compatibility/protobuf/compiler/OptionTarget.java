package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FieldOptions.OptionTargetType;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A kind of part that has options; an option may be made for some kinds only. */
record OptionTarget(OptionTargetType type) {

    private static final Map<String, OptionTargetType> BY_OPTIONS = Map.of(
            "FileOptions", OptionTargetType.TARGET_TYPE_FILE,
            "MessageOptions", OptionTargetType.TARGET_TYPE_MESSAGE,
            "FieldOptions", OptionTargetType.TARGET_TYPE_FIELD,
            "OneofOptions", OptionTargetType.TARGET_TYPE_ONEOF,
            "EnumOptions", OptionTargetType.TARGET_TYPE_ENUM,
            "EnumValueOptions", OptionTargetType.TARGET_TYPE_ENUM_ENTRY,
            "ServiceOptions", OptionTargetType.TARGET_TYPE_SERVICE,
            "MethodOptions", OptionTargetType.TARGET_TYPE_METHOD,
            "ExtensionRangeOptions", OptionTargetType.TARGET_TYPE_EXTENSION_RANGE);

    static OptionTarget of(Message options) {
        String name = options.getDescriptorForType().getName();
        return new OptionTarget(BY_OPTIONS.getOrDefault(name, OptionTargetType.TARGET_TYPE_UNKNOWN));
    }

    boolean isFile() {
        return type == OptionTargetType.TARGET_TYPE_FILE;
    }

    /** What is wrong with setting the option here, if anything is. */
    Optional<String> complaint(FieldDescriptor option) {
        List<OptionTargetType> targets = option.getOptions().getTargetsList();
        if (targets.isEmpty() || targets.contains(type)) {
            return Optional.empty();
        }
        String kind =
                type.name().substring("TARGET_TYPE_".length()).replace('_', ' ').toLowerCase(Locale.ROOT);
        return Optional.of(
                "The option " + Problems.quote(option.getName()) + " cannot be set on a part of the kind " + kind);
    }
}

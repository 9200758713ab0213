package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;
import com.google.protobuf.DescriptorProtos.UninterpretedOption.NamePart;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import io.symbolon.compatibility.protobuf.text.AggregateText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The option of one message or field that says what is known about it, its tags among the rest.
 *
 * @param name the full name of the extension that adds the option
 * @param element the full name of the message or field, from which the names of extensions are looked up
 */
record MetaOption(String name, String element, Scope scope, Extensions extensions) {

    private static final String TAGS = "tags";

    /** Whether this is the option, all of it in braces. */
    boolean isWhole(UninterpretedOption option) {
        return option.getNameCount() == 1 && extension(option).isPresent();
    }

    List<String> tags(UninterpretedOption option) {
        if (isWhole(option)) {
            return message(option).map(MetaOption::tags).orElse(List.of());
        }
        return isTag(option) ? List.of(option.getStringValue().toStringUtf8()) : List.of();
    }

    /** The option with those tags instead of its own; none where it says nothing else. */
    Optional<UninterpretedOption> whole(UninterpretedOption option, Set<String> tags) {
        return message(option)
                .map(message -> {
                    DynamicMessage.Builder changed = message.toBuilder().clearField(tagsOf(message));
                    tags.forEach(tag -> changed.addRepeatedField(tagsOf(message), tag));
                    return changed.build();
                })
                .filter(message -> !message.getAllFields().isEmpty())
                .map(message -> option.toBuilder()
                        .setAggregateValue(AggregateText.of(message))
                        .build());
    }

    /** Any option but an assignment of a tag. */
    Optional<UninterpretedOption> withoutTags(UninterpretedOption option) {
        return isTag(option) ? Optional.empty() : Optional.of(option);
    }

    /** What gives the element a tag. */
    UninterpretedOption assignment(String tag) {
        String first = name.substring(0, name.indexOf('.'));
        String spelled = scope.hides(first, element) ? "." + name : name;
        return UninterpretedOption.newBuilder()
                .addName(NamePart.newBuilder().setNamePart(spelled).setIsExtension(true))
                .addName(NamePart.newBuilder().setNamePart(TAGS).setIsExtension(false))
                .setStringValue(ByteString.copyFromUtf8(tag))
                .build();
    }

    private boolean isTag(UninterpretedOption option) {
        return option.getNameCount() == 2
                && option.getName(1).getNamePart().equals(TAGS)
                && extension(option).isPresent();
    }

    private Optional<FieldDescriptor> extension(UninterpretedOption option) {
        NamePart first = option.getName(0);
        return first.getIsExtension()
                ? extensions
                        .resolve(first.getNamePart(), element)
                        .filter(extension -> extension.getFullName().equals(name) && hasTags(extension))
                : Optional.empty();
    }

    /** A schema may bring a file of its own under the name of the one that adds the option. */
    private static boolean hasTags(FieldDescriptor extension) {
        if (extension.getJavaType() != JavaType.MESSAGE) {
            return false;
        }
        FieldDescriptor tags = extension.getMessageType().findFieldByName(TAGS);
        return tags != null && tags.isRepeated() && tags.getJavaType() == JavaType.STRING;
    }

    private Optional<DynamicMessage> message(UninterpretedOption option) {
        return extension(option).map(extension -> new OptionValue(option, extensions).aggregate(extension));
    }

    private static List<String> tags(DynamicMessage message) {
        return ((List<?>) message.getField(tagsOf(message)))
                .stream().map(String::valueOf).toList();
    }

    private static FieldDescriptor tagsOf(DynamicMessage message) {
        return message.getDescriptorForType().findFieldByName(TAGS);
    }
}

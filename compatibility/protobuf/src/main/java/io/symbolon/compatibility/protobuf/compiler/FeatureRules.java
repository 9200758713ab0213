package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.FieldOptions.FeatureSupport;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import io.symbolon.compatibility.protobuf.text.Syntax;
import java.util.Set;

/** The laws of where and since when options and features exist; {@code descriptor.proto} itself says them. For one thread. */
final class FeatureRules {

    private static final Set<String> NOT_FOR_FILES =
            Set.of("google.protobuf.FeatureSet.field_presence=LEGACY_REQUIRED");

    private final Syntax syntax;
    private final Places places;
    private final Problems problems;

    FeatureRules(Syntax syntax, Places places, Problems problems) {
        this.syntax = syntax;
        this.places = places;
        this.problems = problems;
    }

    void check(FileDescriptorProto file, FileParts parts) {
        check(file, PartPath.FILE);
        parts.all().forEach(part -> check(part.proto(), part.path()));
        parts.messages()
                .forEach(message -> message.proto()
                        .getExtensionRangeList()
                        .forEach(range ->
                                check(range, message.path().child(DescriptorProto.EXTENSION_RANGE_FIELD_NUMBER))));
    }

    private void check(Message part, PartPath path) {
        FieldDescriptor field = part.getDescriptorForType().findFieldByName("options");
        if (!part.hasField(field)) {
            return;
        }
        Message options = (Message) part.getField(field);
        OptionTarget target = OptionTarget.of(options);
        String place = places.find(path.child(field.getNumber()));
        options.getAllFields().forEach((option, value) -> {
            check(option, value, target, place);
            if (value instanceof FeatureSet features) {
                checkFeatures(features, target, place);
            }
        });
    }

    private void checkFeatures(FeatureSet features, OptionTarget target, String place) {
        if (!syntax.hasEditions()) {
            problems.add(place, "Features exist in editions only");
        }
        features.getAllFields().forEach((feature, value) -> {
            check(feature, value, target, place);
            if (value instanceof EnumValueDescriptor chosen && chosen.getNumber() == 0) {
                problems.add(place, "The feature " + feature.getName() + " must have a value that is known");
            }
            if (target.isFile() && NOT_FOR_FILES.contains(feature.getFullName() + "=" + value)) {
                problems.add(place, "Required presence can be given to single fields only");
            }
        });
    }

    private void check(FieldDescriptor option, Object value, OptionTarget target, String place) {
        target.complaint(option).ifPresent(complaint -> problems.add(place, complaint));
        FieldOptions about = option.getOptions();
        if (option.getName().equals("ctype") && syntax == Syntax.EDITION_2024) {
            problems.add(place, "The option ctype does not exist in edition 2024; use the feature string_type");
        }
        checkSupport(about.getFeatureSupport(), option.getName(), place);
        if (value instanceof EnumValueDescriptor chosen) {
            checkSupport(chosen.getOptions().getFeatureSupport(), chosen.getName(), place);
        }
    }

    private void checkSupport(FeatureSupport support, String name, String place) {
        int edition = syntax.edition().getNumber();
        if (support.hasEditionRemoved()
                && edition >= support.getEditionRemoved().getNumber()) {
            problems.add(place, Problems.quote(name) + " no longer exists in this edition");
        } else if (syntax.hasEditions()
                && support.hasEditionIntroduced()
                && edition < support.getEditionIntroduced().getNumber()) {
            problems.add(place, Problems.quote(name) + " does not exist in this edition yet");
        }
    }
}

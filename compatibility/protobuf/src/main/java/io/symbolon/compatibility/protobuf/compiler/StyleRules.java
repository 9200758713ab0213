package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet.EnforceNamingStyle;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.regex.Pattern;

/** The spelling of names that edition 2024 asks for. For one thread. */
final class StyleRules {

    private static final Pattern TITLE = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*");
    private static final Pattern CAPITAL_SNAKE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*)*");

    private final Places places;
    private final Problems problems;

    StyleRules(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void check(FileDescriptorProto file, FileParts parts) {
        if (parts.all().stream().noneMatch(StyleRules::isStrict)) {
            return;
        }
        for (String part : file.getPackage().split("\\.", -1)) {
            if (!part.isEmpty() && !SNAKE.matcher(part).matches()) {
                PartPath path = PartPath.FILE.child(FileDescriptorProto.PACKAGE_FIELD_NUMBER);
                problems.add(places.find(path), asked(part, "lower_snake_case"));
            }
        }
        parts.all().stream().filter(StyleRules::isStrict).forEach(this::check);
    }

    private static boolean isStrict(Part<? extends Message> part) {
        return part.features().getEnforceNamingStyle() == EnforceNamingStyle.STYLE2024
                && (part.owner() == null || !part.owner().proto().getOptions().getMapEntry());
    }

    private void check(Part<? extends Message> part) {
        String name = part.name().substring(part.name().lastIndexOf('.') + 1);
        String place = places.find(part.path());
        if (part.proto() instanceof FieldDescriptorProto || part.proto() instanceof OneofDescriptorProto) {
            require(SNAKE, name, "lower_snake_case", place);
        } else if (part.proto() instanceof EnumValueDescriptorProto) {
            require(CAPITAL_SNAKE, name, "UPPER_SNAKE_CASE", place);
        } else {
            require(TITLE, name, "TitleCase", place);
        }
    }

    private void require(Pattern style, String name, String styleName, String place) {
        if (!style.matcher(name).matches()) {
            problems.add(place, asked(name, styleName));
        }
    }

    private static String asked(String name, String style) {
        return Problems.quote(name) + " must be in " + style + " in this edition";
    }
}

package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FeatureSet.VisibilityFeature.DefaultSymbolVisibility;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the names that a file defines, and the ones that it must not. For one thread, once. */
final class SymbolCollector {

    private static final int LONGEST_PACKAGE = 511;
    private static final int LONGEST_NAME = 0xFFFF;

    private final FileDescriptorProto file;
    private final Places places;
    private final Problems problems;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();

    SymbolCollector(FileDescriptorProto file, Places places, Problems problems) {
        this.file = file;
        this.places = places;
        this.problems = problems;
    }

    Map<String, Symbol> collect(FileParts parts) {
        addPackages();
        for (Part<? extends Message> part : parts.all()) {
            add(part);
        }
        return symbols;
    }

    private void addPackages() {
        PartPath path = PartPath.FILE.child(FileDescriptorProto.PACKAGE_FIELD_NUMBER);
        if (file.getPackage().length() > LONGEST_PACKAGE) {
            problems.add(places.find(path), "The package has more than " + LONGEST_PACKAGE + " characters");
            return;
        }
        for (String name = file.getPackage(); !name.isEmpty(); name = Names.scope(name)) {
            if (!Names.isIdentifier(name.substring(name.lastIndexOf('.') + 1))) {
                problems.add(places.find(path), Problems.quote(name) + " is not a package name");
            }
            symbols.put(name, new Symbol(name, file.getName(), path, file, false));
        }
    }

    private void add(Part<? extends Message> part) {
        String place = places.find(part.path());
        String name = part.name().substring(part.name().lastIndexOf('.') + 1);
        if (!Names.isIdentifier(name)) {
            problems.add(place, Problems.quote(name) + " is not an identifier");
        }
        if (part.name().length() > LONGEST_NAME) {
            problems.add(place, "The full name has more than " + LONGEST_NAME + " characters");
        }
        Symbol before = symbols.get(part.name());
        if (before == null) {
            symbols.put(part.name(), new Symbol(part.name(), file.getName(), part.path(), part.proto(), isLocal(part)));
        } else {
            problems.add(place, already(part, before));
        }
    }

    private String already(Part<? extends Message> part, Symbol before) {
        String where = before.isPackage() ? " as a package" : at(places.find(before.path()));
        String scope = part.proto() instanceof EnumValueDescriptorProto
                ? "; enum values are siblings of their enum, not inside it"
                : "";
        return Problems.quote(part.name()) + " is already defined" + where + scope;
    }

    private static String at(String place) {
        return place.isEmpty() ? "" : " at " + place;
    }

    private static boolean isLocal(Part<? extends Message> part) {
        SymbolVisibility visibility = SymbolVisibility.VISIBILITY_EXPORT;
        if (part.proto() instanceof DescriptorProto message) {
            visibility = message.getVisibility();
        } else if (part.proto() instanceof EnumDescriptorProto enumType) {
            visibility = enumType.getVisibility();
        }
        DefaultSymbolVisibility otherwise = part.features().getDefaultSymbolVisibility();
        return switch (visibility) {
            case VISIBILITY_LOCAL -> true;
            case VISIBILITY_EXPORT -> false;
            case VISIBILITY_UNSET ->
                switch (otherwise) {
                    case LOCAL_ALL, STRICT -> true;
                    case EXPORT_TOP_LEVEL -> part.isNested();
                    case EXPORT_ALL, DEFAULT_SYMBOL_VISIBILITY_UNKNOWN -> false;
                };
        };
    }
}

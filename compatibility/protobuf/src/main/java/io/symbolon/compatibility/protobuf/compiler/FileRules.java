package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.Edition;
import com.google.protobuf.DescriptorProtos.FeatureSet.VisibilityFeature.DefaultSymbolVisibility;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.SymbolVisibility;
import com.google.protobuf.Message;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import io.symbolon.compatibility.protobuf.text.Syntax;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The laws that a whole file must keep, beyond its grammar. Protobuf's own library checks few of them. For one thread. */
final class FileRules {

    private final Scope scope;
    private final Places places;
    private final Problems problems;

    FileRules(Scope scope, Places places, Problems problems) {
        this.scope = scope;
        this.places = places;
        this.problems = problems;
    }

    /** Checks what must hold before anything else of a file can be understood. */
    static void checkHead(FileDescriptorProto file, Problems problems) {
        boolean wrongIndex = file.getPublicDependencyList().stream()
                .anyMatch(index -> index < 0 || index >= file.getDependencyCount());
        if (wrongIndex) {
            problems.add("", "A public import has an index that does not exist");
        }
        if (!Set.of("", "proto2", "proto3", "editions").contains(file.getSyntax())) {
            problems.add("", "The syntax " + Problems.quote(file.getSyntax()) + " does not exist");
        }
        boolean known = file.getEdition() == Edition.EDITION_2023 || file.getEdition() == Edition.EDITION_2024;
        if (file.getSyntax().equals("editions") != file.hasEdition() || (file.hasEdition() && !known)) {
            problems.add("", "The edition " + file.getEdition() + " is not supported with this syntax");
        }
    }

    /** Checks that nothing is imported twice. */
    static void checkImports(FileDescriptorProto file, Places places, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.getDependencyCount() + file.getOptionDependencyCount(); i++) {
            boolean forTypes = i < file.getDependencyCount();
            int index = forTypes ? i : i - file.getDependencyCount();
            String path = forTypes ? file.getDependency(index) : file.getOptionDependency(index);
            int field = forTypes
                    ? FileDescriptorProto.DEPENDENCY_FIELD_NUMBER
                    : FileDescriptorProto.OPTION_DEPENDENCY_FIELD_NUMBER;
            if (!seen.add(path)) {
                problems.add(
                        places.find(PartPath.FILE.child(field, index)), Problems.quote(path) + " is imported twice");
            }
        }
    }

    /**
     * Checks what everybody relies on who reads the file.
     *
     * @param parts those of the file
     */
    void check(FileDescriptorProto file, FileParts parts, Map<String, Symbol> own) {
        Syntax syntax = Syntax.of(file);
        EnumTypes enums = new EnumTypes(parts, scope);
        MapEntryRules mapEntryRules = new MapEntryRules(parts, enums, places, problems);
        JsonNameRules jsonNameRules = new JsonNameRules(places, problems);
        FieldRules fieldRules = new FieldRules(syntax, enums, places, problems);
        FieldNumberRules numberRules = new FieldNumberRules(scope, places, problems);
        checkDuplicates(own);
        parts.messages().forEach(message -> {
            mapEntryRules.check(message);
            checkVisibility(message, message.proto().getVisibility());
            if (syntax == Syntax.PROTO3 && message.proto().getExtensionRangeCount() > 0) {
                problems.add(places.find(message.path()), "Extension ranges do not exist in proto3");
            }
            if (syntax == Syntax.PROTO3 && message.proto().getOptions().getMessageSetWireFormat()) {
                problems.add(
                        places.find(message.path()), "The option message_set_wire_format does not exist in proto3");
            }
        });
        parts.fields().forEach(field -> {
            fieldRules.check(field);
            numberRules.checkField(field);
        });
        parts.extensions().forEach(extension -> {
            fieldRules.check(extension);
            jsonNameRules.checkExtension(extension);
            if (syntax == Syntax.PROTO3) {
                checkExtendee(extension);
            }
        });
        numberRules.checkExtensions(parts.extensions());
        parts.enums()
                .forEach(enumType -> checkVisibility(enumType, enumType.proto().getVisibility()));
        new FeatureRules(syntax, places, problems).check(file, parts);
    }

    /**
     * Checks what a new file must keep besides, so that every compiler takes it; who has such a file can read it and its records
     * all the same.
     */
    void checkNew(FileDescriptorProto file, FileParts parts) {
        MessageRules messageRules = new MessageRules(places, problems);
        JsonNameRules jsonNameRules = new JsonNameRules(places, problems);
        EnumRules enumRules = new EnumRules(places, problems);
        parts.messages().forEach(message -> {
            messageRules.check(message);
            jsonNameRules.check(message);
        });
        parts.enums().forEach(enumRules::check);
        new StyleRules(places, problems).check(file, parts);
    }

    private void checkVisibility(Part<? extends Message> part, SymbolVisibility visibility) {
        if (part.isNested()
                && visibility == SymbolVisibility.VISIBILITY_EXPORT
                && part.features().getDefaultSymbolVisibility() == DefaultSymbolVisibility.STRICT) {
            problems.add(places.find(part.path()), "Under strict visibility nested types cannot be exported");
        }
    }

    private void checkExtendee(Part<FieldDescriptorProto> extension) {
        String extendee = extension.proto().getExtendee();
        if (!extendee.startsWith(".google.protobuf.") || !extendee.endsWith("Options")) {
            problems.add(places.find(extension.path()), "In proto3 only options can be extended");
        }
    }

    private void checkDuplicates(Map<String, Symbol> own) {
        Map<String, Symbol> theirs = new HashMap<>();
        scope.reachable().forEach(file -> theirs.putAll(file.symbols()));
        for (Symbol symbol : own.values()) {
            Symbol other = theirs.get(symbol.fullName());
            if (other != null && !(other.isPackage() && symbol.isPackage())) {
                problems.add(
                        places.find(symbol.path()),
                        Problems.quote(symbol.fullName()) + " is already defined in the file "
                                + Problems.quote(other.file()));
            }
        }
    }
}

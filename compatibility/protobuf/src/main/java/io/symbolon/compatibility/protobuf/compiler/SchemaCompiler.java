package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.protobuf.text.FileParser;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A compiler of a schema with everything that it imports. As for the reference compiler, an import path is one file: where
 * two references have the same path, the one nearer to the schema counts. For one thread, once.
 */
final class SchemaCompiler {

    /** The name that the schema itself has as a file; its text does not say one. */
    static final String SCHEMA_NAME = "default";

    private static final int MOST_IMPORT_LEVELS = 200;

    private final BuiltInFiles builtIns;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, CompiledFile> compiled = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    SchemaCompiler(BuiltInFiles builtIns) {
        this.builtIns = builtIns;
    }

    /** What is imported was accepted once. */
    CompiledFile compile(SchemaSource source, Strictness strictness) {
        collectTexts(source);
        return compile(source.text(), "", SCHEMA_NAME, strictness);
    }

    private void collectTexts(SchemaSource root) {
        Set<SchemaSource> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SchemaSource> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            for (Dependency dependency : waiting.remove().dependencies()) {
                texts.putIfAbsent(dependency.name(), dependency.source().text());
                if (seen.add(dependency.source())) {
                    waiting.add(dependency.source());
                }
            }
        }
    }

    private CompiledFile compile(String text, String path, String name, Strictness strictness) {
        Problems problems = new Problems(path);
        Places places = new Places();
        FileDescriptorProto written = DescriptorText.isOne(text)
                ? DescriptorText.read(text, problems)
                : FileParser.parse(text, places, problems);
        problems.throwIfAny();
        written =
                written.toBuilder().setNameBytes(ByteString.copyFromUtf8(name)).build();
        FileRules.checkHead(written, problems);
        if (strictness == Strictness.NEW) {
            FileRules.checkImports(written, places, problems);
        }
        problems.throwIfAny();
        List<CompiledFile> imports =
                imports(written.getDependencyCount(), written::getDependency, place(places, false), problems);
        List<CompiledFile> optionImports = imports(
                written.getOptionDependencyCount(), written::getOptionDependency, place(places, true), problems);
        problems.throwIfAny();
        return new FileCompiler(imports, optionImports, places, problems).compile(written, strictness);
    }

    private static IntFunction<String> place(Places places, boolean forOptions) {
        int field = forOptions
                ? FileDescriptorProto.OPTION_DEPENDENCY_FIELD_NUMBER
                : FileDescriptorProto.DEPENDENCY_FIELD_NUMBER;
        return index -> places.find(PartPath.FILE.child(field, index));
    }

    private List<CompiledFile> imports(
            int count, IntFunction<String> path, IntFunction<String> place, Problems problems) {
        List<CompiledFile> imports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String imported = path.apply(i);
            if (open.contains(imported)) {
                problems.add(place.apply(i), "The import of " + Problems.quote(imported) + " goes round in a circle");
            } else if (open.size() >= MOST_IMPORT_LEVELS) {
                problems.add(place.apply(i), "Imports go deeper than " + MOST_IMPORT_LEVELS + " levels, the limit");
            } else {
                Optional<CompiledFile> file = find(imported);
                file.ifPresent(imports::add);
                if (file.isEmpty()) {
                    problems.add(place.apply(i), absent(imported));
                }
            }
        }
        return imports;
    }

    private Optional<CompiledFile> find(String path) {
        boolean referenced = texts.containsKey(path) && !path.startsWith(BuiltInFiles.PROTOBUFS_OWN);
        return referenced ? Optional.of(reference(path)) : builtIns.find(path);
    }

    private CompiledFile reference(String path) {
        CompiledFile known = compiled.get(path);
        if (known != null) {
            return known;
        }
        open.add(path);
        CompiledFile file = compile(texts.getOrDefault(path, ""), path, path, Strictness.STORED);
        open.remove(path);
        compiled.put(path, file);
        return file;
    }

    private static String absent(String path) {
        return "The import " + Problems.quote(path) + " is neither a reference of the schema nor built in";
    }
}

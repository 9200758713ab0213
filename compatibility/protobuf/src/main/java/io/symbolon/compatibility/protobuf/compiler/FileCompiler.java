package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import io.symbolon.compatibility.protobuf.text.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A compiler of one file whose imports are compiled already: names first, then options, then the laws. For one thread, once.
 */
final class FileCompiler {

    private final List<CompiledFile> imports;
    private final List<CompiledFile> optionImports;
    private final Places places;
    private final Problems problems;

    FileCompiler(List<CompiledFile> imports, List<CompiledFile> optionImports, Places places, Problems problems) {
        this.imports = imports;
        this.optionImports = optionImports;
        this.places = places;
        this.problems = problems;
    }

    /** @param written the file as it was parsed, its head checked */
    CompiledFile compile(FileDescriptorProto written, Strictness strictness) {
        FileParts names = new FileParts(written);
        Map<String, Symbol> own = new SymbolCollector(written, places, problems).collect(names);
        Scope scope = new Scope(own, imports, optionImports);
        FileDescriptorProto linked = new TypeLinker(written, scope, places, problems).link(written);
        FileDescriptorProto standard = interpreter(scope, List.of()).interpretStandard(linked);
        FileParts parts = new FileParts(standard);
        Map<String, Symbol> symbols = new SymbolCollector(standard, places, problems).collect(parts);
        Scope linkedScope = new Scope(symbols, imports, optionImports);
        FileRules rules = new FileRules(linkedScope, places, problems);
        rules.check(standard, parts, symbols);
        if (strictness == Strictness.NEW) {
            rules.checkNew(standard, parts);
        }
        problems.throwIfAny();
        FileDescriptor descriptor = interpretCustom(standard, linkedScope);
        return new CompiledFile(written, descriptor, imports, optionImports, Map.copyOf(symbols), false);
    }

    /** Options of one's own can only be read once the messages that they consist of are built. */
    private FileDescriptor interpretCustom(FileDescriptorProto standard, Scope scope) {
        FileDescriptor preliminary = build(standard);
        List<FileDescriptor> known = new ArrayList<>();
        scope.reachable().forEach(file -> known.add(file.descriptor()));
        known.add(preliminary);
        FileDescriptorProto complete = interpreter(scope, known).interpret(standard);
        problems.throwIfAny();
        if (complete.equals(standard)) {
            return preliminary;
        }
        new FeatureRules(Syntax.of(complete), places, problems).check(complete, new FileParts(complete));
        problems.throwIfAny();
        return build(complete);
    }

    private OptionInterpreter interpreter(Scope scope, List<FileDescriptor> files) {
        return new OptionInterpreter(new Extensions(scope, files), places, problems);
    }

    private FileDescriptor build(FileDescriptorProto file) {
        FileDescriptorProto proto = file;
        if (proto.getSyntax().equals("proto2")) {
            proto = proto.toBuilder().clearSyntax().build();
        }
        FileDescriptor[] dependencies =
                imports.stream().map(CompiledFile::descriptor).toArray(FileDescriptor[]::new);
        try {
            return FileDescriptor.buildFrom(proto, dependencies);
        } catch (DescriptorValidationException e) {
            problems.add("", e.getDescription() + " (" + e.getProblemSymbolName() + ")");
        } catch (RuntimeException e) {
            problems.add("", "Protobuf cannot use the schema: " + e.getMessage());
        }
        problems.throwIfAny();
        throw new IllegalStateException("A problem was just added");
    }
}

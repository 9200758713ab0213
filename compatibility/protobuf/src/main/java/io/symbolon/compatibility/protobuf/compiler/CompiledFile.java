package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that was read and understood. Immutable; any number of threads may share it.
 *
 * @param written the file with names and options as they were written
 * @param descriptor the file with everything resolved
 * @param imports the files imported for their types
 * @param optionImports the files imported for their options alone
 * @param symbols the names that the file defines, by full name
 * @param builtIn whether every schema may import the file without a reference
 */
record CompiledFile(
        FileDescriptorProto written,
        FileDescriptor descriptor,
        List<CompiledFile> imports,
        List<CompiledFile> optionImports,
        Map<String, Symbol> symbols,
        boolean builtIn) {

    /** A file that a program has at hand, with its imports in their order. */
    static CompiledFile of(FileDescriptor descriptor, List<CompiledFile> imports) {
        FileDescriptorProto proto = descriptor.toProto();
        Map<String, Symbol> symbols =
                new SymbolCollector(proto, new Places(), new Problems("")).collect(new FileParts(proto));
        return new CompiledFile(
                proto, descriptor, imports, List.of(), Map.copyOf(symbols), BuiltInFiles.hasName(descriptor.getName()));
    }

    CompiledFile asBuiltIn() {
        return new CompiledFile(written, descriptor, imports, optionImports, symbols, true);
    }

    String path() {
        return descriptor.getName();
    }

    /** The file and those that come with it wherever it is imported. */
    void collectExposed(Map<String, CompiledFile> exposed) {
        if (exposed.putIfAbsent(path(), this) == null) {
            for (int index : written.getPublicDependencyList()) {
                imports.get(index).collectExposed(exposed);
            }
        }
    }

    /** Every file that this one reaches, itself last. */
    List<CompiledFile> reached() {
        Map<String, CompiledFile> all = new LinkedHashMap<>();
        collectAll(all);
        return List.copyOf(all.values());
    }

    /** The same for several files together, each path once. */
    void collectAll(Map<String, CompiledFile> all) {
        if (!all.containsKey(path())) {
            Map<String, CompiledFile> below = new LinkedHashMap<>();
            imports.forEach(file -> below.putIfAbsent(file.path(), file));
            optionImports.forEach(file -> below.putIfAbsent(file.path(), file));
            below.values().forEach(file -> file.collectAll(all));
            all.put(path(), this);
        }
    }
}

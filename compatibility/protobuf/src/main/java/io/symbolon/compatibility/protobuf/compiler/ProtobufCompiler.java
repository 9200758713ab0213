package io.symbolon.compatibility.protobuf.compiler;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;

/** The compiler of schemas, with the files that every schema can import. Any number of threads may share it. */
public final class ProtobufCompiler {

    private final BuiltInFiles builtIns = new BuiltInFiles();

    /**
     * Reads a schema that is {@code .proto} text or the base64 of a {@code FileDescriptorProto}. A descriptor counts as the
     * text that it prints as, so that what is stored can be read for ever. Who sends one counts the entries of maps among the
     * nested messages when they write records, so its text shows them.
     *
     * @throws io.symbolon.compatibility.InvalidSchemaException with everything that is wrong
     */
    public SchemaFile compile(SchemaSource source, Strictness strictness) {
        CompiledFile file = new SchemaCompiler(builtIns).compile(source, strictness);
        if (DescriptorText.isOne(source.text())) {
            String text = new FileText(file).resolvedWithMapEntries();
            file = new SchemaCompiler(builtIns).compile(new SchemaSource(text, source.dependencies()), strictness);
        }
        return new SchemaFile(file);
    }

    /** Whether every schema can import the file of that path without a reference. */
    public boolean isBuiltIn(String path) {
        return builtIns.find(path).isPresent();
    }
}

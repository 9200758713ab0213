package io.symbolon.compatibility.protobuf;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.Reuse;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.compatibility.protobuf.compiler.ProtobufCompiler;
import java.util.List;

/** Protobuf as its own compiler reads it: proto2, proto3 and the editions 2023 and 2024. */
public final class ProtobufSchemaFormat implements SchemaFormat {

    private final ProtobufCompiler compiler = new ProtobufCompiler();

    @Override
    public SchemaType type() {
        return ProtobufSchema.TYPE;
    }

    @Override
    public ProtobufSchema parse(SchemaSource source, Strictness strictness) {
        return ProtobufSchema.of(compiler.compile(source, strictness));
    }

    /** Whether every schema can import the file of that path without a reference. */
    public boolean isBuiltIn(String path) {
        return compiler.isBuiltIn(path);
    }

    @Override
    public List<CompatibilityRule> rules() {
        return List.of(ProtobufRule.values());
    }

    @Override
    public List<Change> compare(ParsedSchema reader, ParsedSchema writer) {
        return new SchemaWalk(protobuf(reader).file(), protobuf(writer).file()).compare();
    }

    @Override
    public List<Reuse> reuses(ParsedSchema schema, Iterable<EarlierVersion> newestFirst) {
        return new Ledger(protobuf(schema)).reuses(newestFirst);
    }

    @Override
    public String sentence(Finding finding) {
        return new ProtobufMessage(finding)
                .sentence((ProtobufRule) finding.change().rule());
    }

    @Override
    public String describe(Finding finding) {
        return new ProtobufMessage(finding).line((ProtobufRule) finding.change().rule());
    }

    private static ProtobufSchema protobuf(ParsedSchema schema) {
        if (schema instanceof ProtobufSchema protobuf) {
            return protobuf;
        }
        throw new IllegalArgumentException("Not a Protobuf schema of this format: " + schema.type());
    }
}

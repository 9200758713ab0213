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
import java.util.List;

/** Protobuf as its own compiler reads it: proto2, proto3 and the editions 2023 and 2024. */
public final class ProtobufSchemaFormat implements SchemaFormat {

    private final BuiltInFiles builtIns = new BuiltInFiles();

    @Override
    public SchemaType type() {
        return ProtobufSchema.TYPE;
    }

    @Override
    public ProtobufSchema parse(SchemaSource source, Strictness strictness) {
        CompiledFile file = new SchemaCompiler(builtIns).compile(source);
        if (DescriptorText.isOne(source.text())) {
            return parsePrinted(file, source);
        }
        return ProtobufSchema.ofText(file);
    }

    /** A descriptor counts as the text that it prints as, so that what is stored can be read for ever. */
    private ProtobufSchema parsePrinted(CompiledFile file, SchemaSource source) {
        String text = ProtobufSchema.ofDescriptor(file).canonicalText();
        return ProtobufSchema.ofText(
                new SchemaCompiler(builtIns).compile(new SchemaSource(text, source.dependencies())));
    }

    /** Whether every schema can import the file of that path without a reference. */
    public boolean isBuiltIn(String path) {
        return builtIns.find(path).isPresent();
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

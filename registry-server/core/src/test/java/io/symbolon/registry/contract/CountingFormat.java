package io.symbolon.registry.contract;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaType;
import java.util.ArrayList;
import java.util.List;

/** Avro that notes what it parses. */
final class CountingFormat implements SchemaFormat {

    private final SchemaFormat avro = SchemaFormats.load().get(SchemaType.AVRO);
    private final List<String> parsed = new ArrayList<>();

    /** The texts that were parsed so far. */
    List<String> parsed() {
        return parsed;
    }

    @Override
    public ParsedSchema parse(SchemaSource source, Strictness strictness) {
        parsed.add(source.text());
        return avro.parse(source, strictness);
    }

    @Override
    public SchemaType type() {
        return avro.type();
    }

    @Override
    public List<CompatibilityRule> rules() {
        return avro.rules();
    }

    @Override
    public List<Change> compare(ParsedSchema reader, ParsedSchema writer) {
        return avro.compare(reader, writer);
    }

    @Override
    public String describe(Finding finding) {
        return avro.describe(finding);
    }

    @Override
    public String sentence(Finding finding) {
        return avro.sentence(finding);
    }
}

package io.symbolon.serdes.json;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaType;
import java.util.List;
import java.util.function.Predicate;

/**
 * A format in which the schemas of maps, lists and trees, which say nothing about them, contradict no other schema: whether such
 * a value can be read is seen value by value.
 */
record ValueByValue(SchemaFormat format, Predicate<ParsedSchema> saysNothing) implements SchemaFormat {

    @Override
    public List<Change> compare(ParsedSchema reader, ParsedSchema writer) {
        return saysNothing.test(writer) ? List.of() : format.compare(reader, writer);
    }

    @Override
    public SchemaType type() {
        return format.type();
    }

    @Override
    public ParsedSchema parse(SchemaSource source, Strictness strictness) {
        return format.parse(source, strictness);
    }

    @Override
    public List<CompatibilityRule> rules() {
        return format.rules();
    }

    @Override
    public String sentence(Finding finding) {
        return format.sentence(finding);
    }

    @Override
    public String describe(Finding finding) {
        return format.describe(finding);
    }
}

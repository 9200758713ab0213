package io.symbolon.compatibility.json;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaType;
import java.util.List;

/**
 * JSON Schema, drafts 4 to 2020-12. Two schemas fit where every value that the writer's accepts is accepted by the
 * reader's; formats and other annotations restrict nothing.
 */
public final class JsonSchemaFormat implements SchemaFormat {

    private final SchemaText text = new SchemaText();
    private final MetaSchemas metaSchemas = new MetaSchemas();

    @Override
    public SchemaType type() {
        return JsonSchema.TYPE;
    }

    @Override
    public JsonSchema parse(SchemaSource source, Strictness strictness) {
        SchemaDocument document = new DocumentReader(text).read(source);
        if (strictness == Strictness.NEW) {
            new SchemaCheck(document).run(metaSchemas);
        }
        return new JsonSchema(document, text);
    }

    @Override
    public List<CompatibilityRule> rules() {
        return List.of(JsonRule.values());
    }

    @Override
    public List<Change> compare(ParsedSchema reader, ParsedSchema writer) {
        return new Explanation().explain(((JsonSchema) reader).document(), ((JsonSchema) writer).document());
    }

    @Override
    public String sentence(Finding finding) {
        return ((JsonRule) finding.change().rule()).sentence().of(finding);
    }

    @Override
    public String describe(Finding finding) {
        return finding.change().rule() instanceof JsonRule rule
                ? rule.sentence().describe(finding)
                : "";
    }
}

package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaType;
import java.util.List;

/** Avro as the 1.12 specification describes it and as Avro's Java decoder reads it, whichever of them is stricter. */
public final class AvroSchemaFormat implements SchemaFormat {

    @Override
    public SchemaType type() {
        return SchemaType.AVRO;
    }

    @Override
    public AvroSchema parse(SchemaSource source, Strictness strictness) {
        return new SchemaParse().parse(source, strictness);
    }

    @Override
    public List<CompatibilityRule> rules() {
        return List.of(AvroRule.values());
    }

    @Override
    public List<Change> compare(ParsedSchema reader, ParsedSchema writer) {
        return new SchemaWalk(avro(reader).schema(), avro(writer).schema()).compare();
    }

    @Override
    public String sentence(Finding finding) {
        return new AvroMessage(finding).sentence((AvroRule) finding.change().rule());
    }

    @Override
    public String describe(Finding finding) {
        return new AvroMessage(finding).line((AvroRule) finding.change().rule());
    }

    private static AvroSchema avro(ParsedSchema schema) {
        if (schema instanceof AvroSchema avro) {
            return avro;
        }
        throw new IllegalArgumentException("Not an Avro schema of this format: " + schema.type());
    }
}

package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.avro.Linker.Linked;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * One reading of a source: its dependencies first, then its own text. The grammar is checked before Avro's parser sees a
 * text, so that parser validates nothing itself. For one thread, once.
 */
final class SchemaParse {

    /** How many types may stand inside one another, referenced ones included. */
    static final int MAX_HEIGHT = 500;

    private final Schema.Parser avro = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
    private final Set<String> referenced = new HashSet<>();

    AvroSchema parse(SchemaSource source, Strictness strictness) {
        for (Dependency dependency : new DependencyOrder(source).list()) {
            addDependency(dependency);
        }
        Problems problems = new Problems();
        SchemaGrammar grammar = new SchemaGrammar(strictness, referenced, problems);
        grammar.check(SchemaJson.read(source.text()));
        problems.throwIfAny();
        Linked linked = read(source.text());
        if (strictness == Strictness.NEW) {
            new DefaultGrammar(linked.records(), problems).check(grammar.defaults());
            problems.throwIfAny();
        }
        return encodable(AvroSchema.of(linked.schema(), references()));
    }

    private void addDependency(Dependency dependency) {
        try {
            Problems problems = new Problems();
            SchemaGrammar grammar = new SchemaGrammar(Strictness.STORED, referenced, problems);
            JsonNode tree = SchemaJson.read(dependency.source().text());
            grammar.check(tree);
            problems.throwIfAny();
            trusting(() -> avro.parseInternal(dependency.source().text()));
            referenced.addAll(grammar.defined());
        } catch (InvalidSchemaException e) {
            throw e.inDependency(dependency.name());
        }
    }

    private Linked read(String text) {
        Schema parsed = trusting(() -> avro.parseInternal(text));
        if (new SchemaGraph(parsed).height() > MAX_HEIGHT) {
            throw invalid("The schema nests types deeper than " + MAX_HEIGHT + " levels, the limit");
        }
        return trusting(() -> new Linker(avro.getTypes()).link(parsed));
    }

    /** Lets Avro do what the grammar allows; should the two disagree, the schema is refused all the same. */
    private static <T> T trusting(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw invalid("Avro cannot read the schema: " + Problems.quote(String.valueOf(e.getMessage())));
        }
    }

    private List<Schema> references() {
        Map<String, Schema> types = avro.getTypes();
        return referenced.stream().map(types::get).filter(Objects::nonNull).toList();
    }

    private static AvroSchema encodable(AvroSchema schema) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(schema.canonicalText())) {
            throw invalid("The schema text contains half of a surrogate pair, which is no Unicode character");
        }
        return schema;
    }

    private static InvalidSchemaException invalid(String message) {
        return new InvalidSchemaException(new Problem("", message));
    }
}

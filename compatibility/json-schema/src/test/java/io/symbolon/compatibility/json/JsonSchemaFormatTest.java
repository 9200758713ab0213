package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemaFormatTest {

    private static final String IN_2020_12 = "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",";
    private static final String STRING = "{\"type\":\"string\"}";
    private static final String INTEGER = "{\"type\":\"integer\"}";

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void parse_numbersAndOrder_staysExactInCanonicalText() {
        String text = "{ \"maximum\" : 1.10, \"minimum\" : 12345678901234567890, \"default\": 1.0 }";

        assertThat(parse(text).canonicalText())
                .isEqualTo("{\"maximum\":1.10,\"minimum\":12345678901234567890,\"default\":1.0}");
        assertThat(parse(text).normalized().canonicalText())
                .isEqualTo("{\"default\":1.0,\"maximum\":1.10,\"minimum\":12345678901234567890}");
    }

    @Test
    void parse_titleIsName() {
        assertThat(parse("{\"title\":\"Order\"}").name()).contains("Order");
        assertThat(parse("true").name()).isEmpty();
    }

    @Test
    void parse_referenceByName_isResolvedAndCounts() {
        JsonSchema withString = parse(referring("\"money.json\"", "money.json", STRING));
        JsonSchema withInteger = parse(referring("\"money.json\"", "money.json", INTEGER));

        assertThat(changes(withInteger, withString)).containsExactly("TYPE_CHANGED #");
        assertThat(withString.sameContentAs(withInteger)).isFalse();
        assertThat(withString.canonicalText()).isEqualTo(withInteger.canonicalText());
    }

    @Test
    void parse_referenceByIdOrIntoDependency_isResolved() {
        String money = "{\"$id\":\"http://example.com/money\",\"definitions\":{\"cents\":" + INTEGER + "}}";
        JsonSchema byId = parse(referring("\"http://example.com/money#/definitions/cents\"", "any name", money));
        JsonSchema byName = parse(referring("\"money.json#/definitions/cents\"", "money.json", money));

        assertThat(changes(parse(INTEGER), byId)).isEmpty();
        assertThat(changes(byName, parse(INTEGER))).isEmpty();
    }

    @Test
    void parse_chainOfManyReferences_needsNoStack() {
        SchemaSource source = SchemaSource.of(INTEGER);
        for (int i = 0; i < 3_000; i++) {
            source = new SchemaSource("{\"$ref\":\"next\"}", List.of(new Dependency("next", source)));
        }

        assertThat(format.parse(source, Strictness.NEW).canonicalText()).isEqualTo("{\"$ref\":\"next\"}");
    }

    @Test
    void parse_invalidDependency_namesIt() {
        SchemaSource source = referring("\"money.json\"", "money.json", "{\"a\":1,\"a\":2}");

        assertThatThrownBy(() -> format.parse(source, Strictness.NEW))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("money.json#line 1");
    }

    @Test
    void parse_storedSchemaWithMistakes_readsWhatCanBeUnderstood() {
        String text = "{\"$schema\":\"https://example.com/mine\",\"type\":\"strng\",\"$ref\":\"#/none\"}";

        assertThat(format.parse(SchemaSource.of(text), Strictness.STORED).canonicalText())
                .isEqualTo(text);
    }

    @Test
    void compare_dynamicReference_followsOutermostAnchor() {
        String tree = IN_2020_12 + "\"$id\":\"tree\",\"$dynamicAnchor\":\"node\",\"type\":\"object\","
                + "\"properties\":{\"kid\":{\"$dynamicRef\":\"#node\"}}}";
        SchemaSource strict = new SchemaSource(
                IN_2020_12 + "\"$id\":\"strict\",\"$dynamicAnchor\":\"node\",\"$ref\":\"tree\","
                        + "\"unevaluatedProperties\":false}",
                List.of(new Dependency("tree", SchemaSource.of(tree))));
        String kidIsClosed = IN_2020_12 + "\"type\":\"object\",\"properties\":{\"kid\":{\"type\":\"object\","
                + "\"properties\":{\"kid\":true},\"additionalProperties\":false}}}";

        assertThat(changes(parse(kidIsClosed), parse(strict))).isEmpty();
        assertThat(changes(parse(kidIsClosed), parse(tree))).isNotEmpty();
    }

    @Test
    void compare_draft4_hasItsOwnKeywords() {
        String old = "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"type\":\"number\",\"minimum\":0,"
                + "\"exclusiveMinimum\":true,\"const\":5}";
        String current = "{\"type\":\"number\",\"exclusiveMinimum\":0}";

        assertThat(changes(parse(old), parse(current))).isEmpty();
        assertThat(changes(parse(current), parse(old))).isEmpty();
    }

    @Test
    void compare_formatsAndOtherAnnotations_restrictNothing() {
        assertThat(changes(parse("{\"type\":\"string\",\"format\":\"email\",\"x-a\":1}"), parse(STRING)))
                .isEmpty();
    }

    @Test
    void compare_sameBranchTwiceInOneOf_acceptsNothing() {
        assertThat(changes(parse("false"), parse("{\"oneOf\":[" + STRING + "," + STRING + "]}")))
                .isEmpty();
    }

    @Test
    void compare_lenient_passesWhatIsExplainedOnly() {
        JsonSchema writer = parse("{\"properties\":{\"a\":" + STRING + "}}");
        JsonSchema added = parse("{\"properties\":{\"a\":" + STRING + ",\"b\":" + STRING + "}}");
        JsonSchema addedAndCounted =
                parse("{\"properties\":{\"a\":" + STRING + ",\"b\":" + STRING + "},\"not\":{\"minProperties\":3}}");

        assertThat(changes(added, writer))
                .containsExactly("OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL #/properties/b");
        assertThat(changes(addedAndCounted, writer)).contains("NOT_TYPE_EXTENDED #/not");
    }

    private List<String> changes(JsonSchema reader, JsonSchema writer) {
        return format.compare(reader, writer).stream()
                .map(JsonSchemaFormatTest::shown)
                .toList();
    }

    private static String shown(Change change) {
        return change.rule().id() + " " + change.readerPath();
    }

    private static SchemaSource referring(String reference, String name, String text) {
        return new SchemaSource("{\"$ref\":" + reference + "}", List.of(new Dependency(name, SchemaSource.of(text))));
    }

    private JsonSchema parse(String text) {
        return parse(SchemaSource.of(text));
    }

    private JsonSchema parse(SchemaSource source) {
        return format.parse(source, Strictness.NEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'integer'} | {'type':'integer'} | false",
                "{'type':'integer'} | {'type':'number','multipleOf':1} | false",
                "{'type':'integer'} | {'enum':[1,2]} | false",
                "{'type':'number'} | {'type':'integer'} | true",
                "{'type':['integer','number']} | {'type':'integer'} | true",
                "{'type':'integer','enum':[0.5]} | {'enum':[0.5]} | false",
                "{'items':{'type':'integer'}} | {'enum':[[1,2]]} | false",
                "{'properties':{'a':{'type':'integer'}}} | {'properties':{'a':{'type':'integer'}}} | false"
            })
    void compare_readerOfDraft4_takesOnlyWhatIsWrittenWholeForAnInteger(String old, String later, boolean accepts) {
        String reader = old.replace('\'', '"')
                .replaceFirst("[{]", "{\"\\$schema\":\"http://json-schema.org/draft-04/schema#\",");

        assertThat(changes(parse(reader), parse(later.replace('\'', '"'))).isEmpty())
                .isEqualTo(accepts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'integer'}",
                "{'type':'integer','enum':[1,2]}",
                "{'type':'array','items':{'type':'integer'},'uniqueItems':true,'minItems':2}",
                "{'type':'array','items':{'type':'integer'},'enum':[[1,2,3,4,5,6],[7]]}",
                "{'type':'object','properties':{'a':{'type':'integer'},'b':{'type':'number'}},'enum':[{'a':1,'b':2}]}",
                "{'anyOf':[{'type':'integer','minimum':3},{'type':'string'}]}",
                "{'not':{'type':'integer'}}",
                "{'oneOf':[{'type':'integer'},{'type':'number','maximum':0}]}"
            })
    void compare_draft4WithItself_acceptsAll(String schema) {
        String text = schema.replace('\'', '"')
                .replaceFirst("[{]", "{\"\\$schema\":\"http://json-schema.org/draft-04/schema#\",");

        assertThat(changes(parse(text), parse(text.replaceFirst("[{]", "{\"title\":\"later\","))))
                .isEmpty();
    }

    @Test
    void compare_oneNumberOfDraft4AndOneOfALaterDraft_findsThatOneMayBeWrittenWithAFraction() {
        String draft4 = "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"type\":\"array\",\"items\":";
        String writer = draft4 + "[{\"type\":\"integer\"},{\"type\":\"number\"}],\"enum\":[[1,2]]}";

        assertThat(changes(parse(draft4 + "{\"type\":\"integer\"}}"), parse(writer)))
                .isNotEmpty();
        assertThat(changes(parse(writer), parse(writer))).isEmpty();
    }

    @Test
    void addresses_referencesOfReferences_standWhereTheWayToThemLeads() {
        SchemaSource country = SchemaSource.of("{\"type\":\"string\"}");
        SchemaSource address = new SchemaSource(
                "{\"$ref\":\"country.json\",\"$defs\":{\"street\":{\"$id\":\"street.json\",\"minLength\":1}}}",
                List.of(new Dependency("country.json", country)));
        JsonSchema user = format.parse(
                new SchemaSource(
                        "{\"$id\":\"http://acme.example/a/user.json\"}",
                        List.of(new Dependency("b/address.json", address))),
                Strictness.STORED);

        assertThat(user.addresses(
                        "root:/",
                        (base, other) -> URI.create(base).resolve(other).toString()))
                .hasToString("{http://acme.example/a/b/address.json=" + address.text()
                        + ", http://acme.example/a/b/country.json={\"type\":\"string\"}"
                        + ", http://acme.example/a/b/street.json={\"$id\":\"street.json\",\"minLength\":1}"
                        + ", http://acme.example/a/user.json={\"$id\":\"http://acme.example/a/user.json\"}"
                        + ", root:/={\"$id\":\"http://acme.example/a/user.json\"}}");
    }

    @Test
    void addresses_oneAddressForTwoSchemas_isRefused() {
        SchemaSource inner =
                new SchemaSource("{}", List.of(new Dependency("x", SchemaSource.of("{\"type\":\"null\"}"))));
        JsonSchema schema = format.parse(
                new SchemaSource(
                        "{}", List.of(new Dependency("x", SchemaSource.of("true")), new Dependency("y", inner))),
                Strictness.STORED);

        assertThatThrownBy(() -> schema.addresses("root:/", (base, other) -> "root:/" + other))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("root:/x");
    }
}

package io.symbolon.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every body as the protocol writes it: names, order and what is left out; and back. */
class JsonShapesTest {

    private static final Rule MASK = new Rule(
            "mask",
            "Hides names",
            Rule.Kind.TRANSFORM,
            Rule.Mode.WRITEREAD,
            "CEL_FIELD",
            new TreeSet<>(List.of("PII")),
            new TreeMap<>(Map.of("a", "1")),
            "value",
            "NONE",
            "ERROR,NONE",
            false);
    private static final Metadata OWNED = new Metadata(
            new TreeMap<>(Map.of("**.name", new TreeSet<>(List.of("PII")))),
            new TreeMap<>(Map.of("owner", "orders", "major", "1")),
            new TreeSet<>(List.of("owner")));
    private static final RuleSet RULES = new RuleSet(List.of(), List.of(MASK), List.of(), "ALL");

    private static final String MASK_JSON = "{\"name\":\"mask\",\"doc\":\"Hides names\",\"kind\":\"TRANSFORM\","
            + "\"mode\":\"WRITEREAD\",\"type\":\"CEL_FIELD\",\"tags\":[\"PII\"],\"params\":{\"a\":\"1\"},"
            + "\"expr\":\"value\",\"onSuccess\":\"NONE\",\"onFailure\":\"ERROR,NONE\",\"disabled\":false}";
    private static final String OWNED_JSON =
            "{\"tags\":{\"**.name\":[\"PII\"]},\"properties\":{\"major\":\"1\",\"owner\":\"orders\"},"
                    + "\"sensitive\":[\"owner\"]}";
    private static final String RULES_JSON = "{\"domainRules\":[" + MASK_JSON + "],\"enableAt\":\"ALL\"}";
    private static final String CONTRACT_JSON = "\"metadata\":" + OWNED_JSON + ",\"ruleSet\":" + RULES_JSON;

    private static final SchemaTags PII =
            new SchemaTags(new SchemaTags.Entity("shop.Order.card", SchemaTags.Entity.FIELD), List.of("PII"));
    private static final String PII_JSON =
            "{\"schemaEntity\":{\"entityPath\":\"shop.Order.card\",\"entityType\":\"sr_field\"},\"tags\":[\"PII\"]}";

    private static final Config WHOLE =
            new Config("a", "b", true, true, false, false, "FULL", "LENIENT", "major", OWNED, OWNED, RULES, RULES);
    private static final String WHOLE_JSON =
            "{\"alias\":\"a\",\"aliasForDeks\":\"b\",\"normalize\":true,\"validateFields\":true,"
                    + "\"validateNewSchemas\":false,\"validateRules\":false,\"compatibilityLevel\":\"FULL\","
                    + "\"compatibilityPolicy\":\"LENIENT\",\"compatibilityGroup\":\"major\",\"defaultMetadata\":"
                    + OWNED_JSON + ",\"overrideMetadata\":" + OWNED_JSON + ",\"defaultRuleSet\":" + RULES_JSON
                    + ",\"overrideRuleSet\":" + RULES_JSON + "}";

    private static final SchemaBody SUBJECT_ONLY =
            new SchemaBody("s", null, null, null, null, null, null, null, null, null, null, null, null);

    private static final AssociationBody BOND = new AssociationBody(
            "s", "4c7f", "orders", "lkc-1", "id-1", "topic", "value", "WEAK", false, 1457842472000L, 1457842472001L);

    private static final String BOND_JSON = "{\"subject\":\"s\",\"guid\":\"4c7f\",\"resourceName\":\"orders\","
            + "\"resourceNamespace\":\"lkc-1\",\"resourceId\":\"id-1\",\"resourceType\":\"topic\","
            + "\"associationType\":\"value\",\"lifecycle\":\"WEAK\",\"frozen\":false,"
            + "\"createTs\":1457842472000,\"updateTs\":1457842472001}";

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Arguments> bodies() {
        return Stream.of(
                body(
                        new SchemaBody(
                                "s",
                                2,
                                7,
                                "5c0b1a4e-0000-4000-8000-000000000001",
                                "AVRO",
                                List.of(new Reference("n", "r", 3)),
                                OWNED,
                                RULES,
                                "\"string\"",
                                List.of(PII),
                                1457842472000L,
                                false,
                                9),
                        "{\"subject\":\"s\",\"version\":2,\"id\":7,\"guid\":\"5c0b1a4e-0000-4000-8000-000000000001\","
                                + "\"schemaType\":\"AVRO\",\"references\":[{\"name\":\"n\",\"subject\":\"r\",\"version\":3}],"
                                + CONTRACT_JSON
                                + ",\"schema\":\"\\\"string\\\"\",\"schemaTags\":[" + PII_JSON
                                + "],\"ts\":1457842472000,\"deleted\":false,\"maxId\":9}"),
                body(
                        new SchemaBody(null, null, 7, null, null, null, null, null, null, null, null, null, null),
                        "{\"id\":7}"),
                body(
                        new ListedSchema(SUBJECT_ONLY, List.of("a", ":.c:b"), List.of()),
                        "{\"subject\":\"s\",\"aliases\":[\"a\",\":.c:b\"]}"),
                body(new ListedSchema(SUBJECT_ONLY, List.of(), List.of()), "{\"subject\":\"s\"}"),
                body(
                        new ListedSchema(SUBJECT_ONLY, List.of(), List.of(BOND)),
                        "{\"subject\":\"s\",\"associations\":[" + BOND_JSON + "]}"),
                body(BOND, BOND_JSON),
                body(new AssociationRequest("orders", null, null, null, List.of()), "{\"resourceName\":\"orders\"}"),
                body(
                        new AssociationAnswer(null, null, "id-1", "topic", List.of()),
                        "{\"resourceId\":\"id-1\",\"resourceType\":\"topic\"}"),
                body(
                        new RegisterSchemaRequest("true", "JSON", List.of(), OWNED, RULES, -1, 5),
                        "{\"schema\":\"true\",\"schemaType\":\"JSON\"," + CONTRACT_JSON + ",\"version\":-1,\"id\":5}"),
                body(
                        new RegisterSchemaRequest(
                                null, null, null, null, null, null, null, List.of(PII), List.of(PII), true),
                        "{\"schemaTagsToAdd\":[" + PII_JSON + "],\"schemaTagsToRemove\":[" + PII_JSON
                                + "],\"propagateSchemaTags\":true}"),
                body(
                        new TagSchemaRequest(3, List.of(PII), List.of(PII), OWNED, RULES, RULES, List.of("mask")),
                        "{\"newVersion\":3,\"tagsToAdd\":[" + PII_JSON + "],\"tagsToRemove\":[" + PII_JSON + "],"
                                + CONTRACT_JSON + ",\"rulesToMerge\":" + RULES_JSON + ",\"rulesToRemove\":[\"mask\"]}"),
                body(
                        RegisterSchemaRequest.of("AVRO", "\"string\"", List.of()),
                        "{\"schema\":\"\\\"string\\\"\",\"schemaType\":\"AVRO\"}"),
                body(new Metadata(null, null, null), "{}"),
                body(new RuleSet(null, null, null, null), "{}"),
                body(
                        new ErrorBody(40401, "Subject 's' not found."),
                        "{\"error_code\":40401,\"message\":\"Subject 's' not found.\"}"),
                body(new SubjectVersion("s", 2), "{\"subject\":\"s\",\"version\":2}"),
                body(new ModeBody("READONLY"), "{\"mode\":\"READONLY\"}"),
                body(
                        Config.builder()
                                .normalize(true)
                                .compatibilityLevel("BACKWARD")
                                .compatibilityPolicy("STRICT")
                                .build(),
                        "{\"normalize\":true,\"compatibilityLevel\":\"BACKWARD\",\"compatibilityPolicy\":\"STRICT\"}"),
                body(Config.builder().compatibilityLevel("BACKWARD").build(), "{\"compatibilityLevel\":\"BACKWARD\"}"),
                body(WHOLE, WHOLE_JSON),
                body(ConfigUpdate.of(WHOLE), WHOLE_JSON.replace("compatibilityLevel", "compatibility")),
                body(Config.NOTHING, "{}"),
                body(new CompatibilityAnswer(true, null), "{\"is_compatible\":true}"),
                body(
                        new CompatibilityAnswer(false, List.of("why")),
                        "{\"is_compatible\":false,\"messages\":[\"why\"]}"),
                body(new CompatibilityAnswer(true, List.of()), "{\"is_compatible\":true,\"messages\":[]}"));
    }

    private static Arguments body(Object body, String text) {
        return Arguments.of(body, text);
    }

    @Test
    void config_builtFromAnother_saysTheSame() {
        assertThat(WHOLE.toBuilder().build()).isEqualTo(WHOLE);
        assertThat(ConfigUpdate.of(WHOLE).config()).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void body_written_hasTheShapeOfTheProtocol(Object body, String text) throws JsonProcessingException {
        assertThat(json.writeValueAsString(body)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void body_read_isWhatWasWritten(Object body, String text) throws JsonProcessingException {
        assertThat((Object) json.readValue(text, body.getClass())).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void body_withMembersOfALaterProtocol_isReadWithoutThem(Object body, String text) throws JsonProcessingException {
        String later = text.replace("{}", "{\"later\":1}")
                .replaceAll("(^|\\[|metadata\":|ruleSet\":)\\{\"", "$1{\"later\":[{}],\"");

        assertThat((Object) json.readValue(later, body.getClass())).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(classes = {AssociationRequest.class, AssociationAnswer.class})
    void associations_ofNull_areNone(Class<?> body) throws JsonProcessingException {
        assertThat(json.writeValueAsString(json.readValue("{\"associations\":null}", body)))
                .isEqualTo("{}");
    }

    @Test
    void metadata_inAnyOrder_hasOneSpelling() throws JsonProcessingException {
        Metadata one = json.readValue(
                "{\"properties\":{\"b\":\"2\",\"a\":\"1\"},\"sensitive\":[\"b\",\"a\"]}", Metadata.class);

        assertThat(json.writeValueAsString(one))
                .isEqualTo("{\"properties\":{\"a\":\"1\",\"b\":\"2\"},\"sensitive\":[\"a\",\"b\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"references\":[{\"subject\":\"s\",\"version\":1}]}",
                "{\"references\":[{\"name\":\"n\",\"version\":1}]}",
                "{\"references\":[null]}",
                "{\"references\":[{\"name\":\"n\",\"subject\":\"s\",\"version\":\"first\"}]}",
                "{\"metadata\":{\"tags\":{\"a\":null}}}",
                "{\"metadata\":{\"sensitive\":[null]}}",
                "{\"ruleSet\":{\"domainRules\":[null]}}",
                "{\"ruleSet\":{\"domainRules\":[{\"mode\":\"SOMETIMES\"}]}}",
                "{\"version\":2147483648}",
                "{\"schema\":{}}"
            })
    void request_thatMeansNothing_isAMappingError(String text) {
        assertThatThrownBy(() -> json.readValue(text, RegisterSchemaRequest.class))
                .isInstanceOf(JsonMappingException.class);
    }
}

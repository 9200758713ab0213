package io.symbolon.serdes.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode schemaOf(Object value, Map<String, ?> config) {
        return FormatCodec.with(config).format().schemaOf(value).toJson();
    }

    private static JsonNode file(String name) throws IOException {
        try (InputStream text = ClassSchemasTest.class.getResourceAsStream("/" + name)) {
            return JSON.readTree(text);
        }
    }

    @Test
    void schemaOf_plainClass_isWrittenAsOtherSerializersWriteIt() throws IOException {
        assertThat(schemaOf(new OrderLine("bolt", 3), Map.of()).toString())
                .isEqualTo(file("order-line.json").toString());
    }

    @Test
    void schemaOf_classesInClasses_definesEachOnce() throws IOException {
        assertThat(schemaOf(new Order(), Map.of()).toPrettyString())
                .isEqualTo(file("order.json").toPrettyString());
    }

    @Test
    void schemaOf_keysTurnedAround_neitherClosesNorAllowsNull() {
        JsonNode schema = schemaOf(
                new OrderLine("bolt", 3),
                Map.of("json.fail.unknown.properties", false, "json.oneof.for.nullables", false));

        assertThat(schema.has("additionalProperties")).isFalse();
        assertThat(schema.at("/properties/product").toString()).isEqualTo("{\"type\":\"string\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "draft_4, http://json-schema.org/draft-04/schema#",
        "draft_6, http://json-schema.org/draft-06/schema#",
        "DRAFT_7, http://json-schema.org/draft-07/schema#",
        "draft_2019_09, https://json-schema.org/draft/2019-09/schema",
        "draft_2020_12, https://json-schema.org/draft/2020-12/schema"
    })
    void encode_anyDraft_followsItsSchema(String draft, String address) throws IOException {
        FormatCodec codec =
                FormatCodec.with(Map.of("json.schema.spec.version", draft, "json.fail.invalid.schema", true));
        Order order = new Order();
        order.lines = List.of(new OrderLine("bolt", 3));
        order.next = new Order();

        assertThat(codec.format().schemaOf(order).toJson().get("$schema").textValue())
                .isEqualTo(address);
        assertThat(codec.encode(order)).contains("\"product\":\"bolt\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void encode_everyKindOfProperty_followsTheSchemaOfItsClass(boolean iso8601) throws IOException {
        FormatCodec codec = FormatCodec.with(Map.of(
                "json.write.dates.iso8601",
                iso8601,
                "json.fail.invalid.schema",
                true,
                "json.value.type",
                Everything.class));
        Everything full = new Everything();
        full.fill();

        String text = codec.encode(full);

        String schema = codec.format().schemaOf(full).canonicalText();
        assertThat(codec.decode(schema, text)).usingRecursiveComparison().isEqualTo(full);
        assertThat(codec.encode(new Everything())).contains("\"instant\":null");
        assertThat(text).contains(iso8601 ? "\"1970-01-17T20:57:22.472Z\"" : ":1457842.472000000");
    }

    @ParameterizedTest
    @CsvSource({"NON_NULL, '{\"count\":0}'", "non_default, {}", "ALWAYS, '{\"product\":null,\"count\":0}'"})
    void encode_propertyInclusion_leavesOutAndStillFollowsTheSchema(String inclusion, String text) throws IOException {
        FormatCodec codec = FormatCodec.with(
                Map.of("json.default.property.inclusion", inclusion, "json.fail.invalid.schema", true));

        assertThat(codec.encode(new OrderLine(null, 0))).isEqualTo(text);
    }

    @Test
    void encode_indentedOutput_hasLineBreaks() throws IOException {
        assertThat(FormatCodec.with(Map.of("json.indent.output", true)).encode(new OrderLine("bolt", 3)))
                .isEqualToNormalizingNewlines("{\n  \"product\" : \"bolt\",\n  \"count\" : 3\n}");
    }

    @Test
    void encode_oneOfSeveralSubclasses_tellsWhich() throws IOException {
        FormatCodec codec =
                FormatCodec.with(Map.of("json.fail.invalid.schema", true, "json.value.type", Drawing.class));
        Drawing drawing = new Drawing(new Circle(1.5), List.of(new Square(2)));

        String text = codec.encode(drawing);

        assertThat(text).contains("\"kind\":\"circle\"").contains("\"kind\":\"square\"");
        assertThat(codec.decode(codec.format().schemaOf(drawing).canonicalText(), text))
                .isEqualTo(drawing);
    }

    @Test
    void encode_propertiesThatOnlyTheObjectKnows_followTheSchemaOfItsClass() throws IOException {
        FormatCodec codec = FormatCodec.with(Map.of("json.fail.invalid.schema", true));

        assertThat(codec.encode(new Bag("a", Map.of("b", 1)))).isEqualTo("{\"name\":\"a\",\"b\":1}");
    }

    @Test
    void encode_valueThatHoldsItself_isRefused() {
        Order endless = new Order();
        endless.next = new Order();
        endless.next.next = endless;

        assertThatThrownBy(() -> FormatCodec.with(Map.of()).encode(endless))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("depth");
    }

    record OrderLine(String product, int count) {}

    static final class Order {
        public long id;
        public List<OrderLine> lines;
        public Order next;
        private final String customer = "Ada";

        @JsonIgnore
        public String secret = "hidden";

        @JsonProperty("customer_name")
        public String getCustomer() {
            return customer;
        }
    }

    static final class Everything {
        public boolean bool;
        public char character = 'a';
        public float real;
        public BigDecimal decimal;
        public byte[] bytes;
        public int[] numbers;
        public Mood mood;
        public UUID uuid;
        public URI uri;
        public Date date;
        public Instant instant;
        public LocalDate day;
        public OffsetDateTime moment;
        public Duration duration;
        public Optional<String> optional = Optional.empty();
        public Object anything;
        public JsonNode tree;
        public Map<Mood, OrderLine> byMood;

        @SuppressWarnings("JavaUtilDate") // Programs have such properties, good or bad.
        void fill() {
            bool = true;
            real = 1.5f;
            decimal = new BigDecimal("12.5");
            bytes = new byte[] {1, 2, 3};
            numbers = new int[] {1, 2};
            mood = Mood.LOW;
            uuid = new UUID(1, 2);
            uri = URI.create("http://example.org/a");
            date = new Date(1457842472);
            instant = Instant.ofEpochMilli(1457842472);
            day = LocalDate.of(2016, 3, 13);
            moment = OffsetDateTime.parse("2016-03-13T04:14:32Z");
            duration = Duration.ofMillis(1500);
            optional = Optional.of("there");
            anything = new HashMap<>(Map.of("a", 1));
            tree = JSON.createObjectNode().put("b", 2);
            byMood = Map.of(Mood.GOOD, new OrderLine("bolt", 3));
        }
    }

    enum Mood {
        GOOD,
        @JsonProperty("low")
        LOW
    }

    record Bag(String name, @JsonAnyGetter Map<String, Object> others) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    interface Shape {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Drawing(Shape first, List<Shape> others) {}
}

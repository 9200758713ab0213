package io.symbolon.compatibility.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AvroSchemaFormatTest {

    private static final String MONEY =
            "{\"type\":\"record\",\"name\":\"Money\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"cents\",\"type\":\"int\"}]}";
    private static final String BILL =
            "{\"type\":\"record\",\"name\":\"Bill\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"total\",\"type\":\"Money\"}]}";

    private final AvroSchemaFormat format = new AvroSchemaFormat();

    @Test
    void serviceLoader_findsFormat() {
        assertThat(ServiceLoader.load(SchemaFormat.class)).hasExactlyElementsOfTypes(AvroSchemaFormat.class);
    }

    @Test
    void parse_reference_staysNameInCanonicalTextAndIsInlinedWhenResolved() {
        AvroSchema bill = parse(new SchemaSource(BILL, List.of(dependency("shop.Money", MONEY))));

        assertThat(bill.canonicalText()).isEqualTo(BILL);
        assertThat(bill.name()).contains("shop.Bill");
        assertThat(bill.schema().getField("total").schema().getFields()).hasSize(1);
        assertThat(bill.render("resolved"))
                .contains(
                        "{\"type\":\"record\",\"name\":\"Bill\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"total\","
                                + "\"type\":{\"type\":\"record\",\"name\":\"Money\",\"fields\":[{\"name\":\"cents\",\"type\":\"int\"}]}}]}");
        assertThat(bill.render("serialized")).isEmpty();
    }

    @Test
    void parse_sameTypeReferredToAndWrittenOut_hasSameContent() {
        AvroSchema referring = parse(new SchemaSource(BILL, List.of(dependency("shop.Money", MONEY))));
        AvroSchema writtenOut = parse(referring.render("resolved").orElseThrow());

        assertThat(referring.sameContentAs(writtenOut)).isTrue();
        assertThat(referring.canonicalText()).isNotEqualTo(writtenOut.canonicalText());
    }

    @Test
    void parse_chainAndDiamondOfReferences_readsEachTextOnce() {
        SchemaSource source = SchemaSource.of(chainLink(0, "int"));
        for (int i = 1; i < 200; i++) {
            Dependency below = new Dependency("T" + (i - 1), source);
            source = new SchemaSource(chainLink(i, "T" + (i - 1)), List.of(below, below));
        }

        assertThat(parse(source).name()).contains("T199");
    }

    @Test
    void parse_chainOfReferencesLongerThanLimit_namesLimit() {
        SchemaSource source = SchemaSource.of(chainLink(0, "int"));
        for (int i = 1; i < 5_000; i++) {
            source = new SchemaSource(chainLink(i, "T" + (i - 1)), List.of(new Dependency("T" + (i - 1), source)));
        }

        assertRefused(source, "deeper than 500 levels");
    }

    @Test
    void parse_invalidReference_namesIt() {
        assertRefused(
                new SchemaSource(BILL, List.of(dependency("shop.Money", "{\"type\":\"record\"}"))), "(at shop.Money#)");
    }

    @Test
    void parse_missingReference_saysWhichType() {
        assertRefused(SchemaSource.of(BILL), "The type \"shop.Money\" is neither defined before nor a reference");
    }

    @Test
    void parse_severalMistakes_reportsAll() {
        assertThatThrownBy(() ->
                        parse("{\"type\":\"record\",\"name\":\"R-\",\"fields\":[{\"name\":\"a\"},{\"type\":\"int\"}]}"))
                .isInstanceOfSatisfying(
                        InvalidSchemaException.class,
                        e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void parse_5000LevelsOfNesting_namesLimit() {
        String text = "{\"type\":\"array\",\"items\":".repeat(5_000) + "\"int\"" + "}".repeat(5_000);

        assertRefused(SchemaSource.of(text), "500");
        assertRefused(SchemaSource.of("[".repeat(100_000)), "500");
    }

    @Test
    void parse_deepestNestingThatIsAccepted_worksThroughout() {
        String text = "{\"type\":\"array\",\"items\":".repeat(499) + "\"int\"" + "}".repeat(499);
        AvroSchema deep = parse(text);

        assertThat(deep.canonicalText()).isEqualTo(text);
        assertThat(deep.sameContentAs(parse(text))).isTrue();
        assertThat(deep.normalized().canonicalText()).hasSizeGreaterThan(text.length() / 2);
        assertThat(format.compare(deep, parse(text.replace("int", "string")))).hasSize(1);
    }

    @Test
    void parse_union_ofTypesEachUsingTheOneBefore_namesLimit() {
        StringBuilder text = new StringBuilder("[" + chainLink(0, "int"));
        for (int i = 1; i < 5_000; i++) {
            text.append(',').append(chainLink(i, "T" + (i - 1)));
        }

        assertRefused(SchemaSource.of(text.append(']').toString()), "deeper than 500 levels");
    }

    @Test
    void parse_100000Symbols_isTaken() {
        String symbols = String.join(
                "\",\"", IntStream.range(0, 100_000).mapToObj(i -> "S" + i).toList());
        AvroSchema large = parse("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[\"" + symbols + "\"]}");

        assertThat(large.schema().getEnumSymbols()).hasSize(100_000);
        assertThat(format.compare(large, large)).isEmpty();
    }

    @Test
    void parse_javaClassProperties_loadsNothing() {
        AvroSchema schema = parse(
                "{\"type\":\"string\",\"java-class\":\"no.such.Class\",\"java-key-class\":\"java.lang.Runtime\"}");

        assertThat(schema.schema().getProp("java-class")).isEqualTo("no.such.Class");
    }

    @Test
    void parse_defaultOfLaterUnionBranch_isTakenAsAvro112Says() {
        AvroSchema schema = parse(
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":[\"null\",\"int\"],\"default\":3}]}");

        assertThat(schema.schema().getField("a").defaultVal()).isEqualTo(3);
    }

    @Test
    void parse_defaultsTooManyToFollow_namesLimit() {
        String filled = String.join(
                ",",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"name\":\"f" + i + "\",\"type\":\"int\",\"default\":1}")
                        .toList());
        String filling = String.join(
                ",",
                IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"name\":\"g" + i + "\",\"type\":\"R\",\"default\":{}}")
                        .toList());

        assertRefused(
                SchemaSource.of(
                        "{\"type\":\"record\",\"name\":\"S\",\"fields\":[{\"name\":\"r\",\"type\":{\"type\":\"record\",\"name\":\"R\","
                                + "\"fields\":[" + filled + "]}}," + filling + "]}"),
                "1000000 values, the limit");
    }

    @Test
    void parse_stored_forgivesNamesAndDefaultsAndLogicalTypes() {
        String text =
                "{\"type\":\"record\",\"name\":\"my-record\",\"fields\":[{\"name\":\"é\",\"type\":\"int\",\"default\":\"x\"},"
                        + "{\"name\":\"d\",\"type\":{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":1,\"scale\":2}}]}";

        AvroSchema stored = format.parse(SchemaSource.of(text), Strictness.STORED);

        assertThat(stored.canonicalText()).isEqualTo(text);
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void of_schemaInMemory_hasItsText() {
        AvroSchema parsed = parse(MONEY);

        assertThat(AvroSchema.of(parsed.schema()).canonicalText()).isEqualTo(MONEY);
        assertThat(AvroSchema.of(parsed.schema()).sameContentAs(parsed)).isTrue();
    }

    private AvroSchema parse(String text) {
        return parse(SchemaSource.of(text));
    }

    private AvroSchema parse(SchemaSource source) {
        return format.parse(source, Strictness.NEW);
    }

    private void assertRefused(SchemaSource source, String message) {
        assertThatThrownBy(() -> parse(source))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining(message);
    }

    private static Dependency dependency(String name, String text) {
        return new Dependency(name, SchemaSource.of(text));
    }

    private static String chainLink(int number, String type) {
        return "{\"type\":\"record\",\"name\":\"T" + number + "\",\"fields\":[{\"name\":\"x\",\"type\":\"" + type
                + "\"}]}";
    }
}

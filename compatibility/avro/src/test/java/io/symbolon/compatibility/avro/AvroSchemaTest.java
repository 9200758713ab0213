package io.symbolon.compatibility.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AvroSchemaTest {

    private static final Path FILES = Path.of("src/test/resources/normal");

    @Test
    void canonicalText_objectOfPrimitive_isItsName() {
        assertThat(parse("{\"type\": \"string\"}").canonicalText()).isEqualTo("\"string\"");
    }

    @Test
    void normalized_anyOrderOfAttributes_isTheFixedOneWithFullNames() throws IOException {
        AvroSchema normalized =
                parse(Files.readString(FILES.resolve("given.avsc"))).normalized();

        assertThat(normalized.canonicalText() + "\n").isEqualTo(Files.readString(FILES.resolve("expected.avsc")));
    }

    @Test
    void sameContentAs_onlyOrderOfAttributesDiffers_isTrue() throws IOException {
        AvroSchema given = parse(Files.readString(FILES.resolve("given.avsc")));

        assertThat(given.sameContentAs(parse(Files.readString(FILES.resolve("expected.avsc")))))
                .isTrue();
    }

    @Test
    void sameContentAs_documentationOrAliasOrPropertyOrDefaultDiffers_isFalse() throws IOException {
        String text = Files.readString(FILES.resolve("given.avsc"));
        AvroSchema given = parse(text);

        assertThat(given.sameContentAs(parse(text.replace("the rest", "the tail"))))
                .isFalse();
        assertThat(given.sameContentAs(parse(text.replace("Older", "Elder")))).isFalse();
        assertThat(given.sameContentAs(parse(text.replace("\"zebra\": 1", "\"zebra\": 2"))))
                .isFalse();
        assertThat(given.sameContentAs(parse(text.replace("\"default\": null, ", ""))))
                .isFalse();
    }

    private static AvroSchema parse(String text) {
        return new AvroSchemaFormat().parse(SchemaSource.of(text), Strictness.NEW);
    }
}

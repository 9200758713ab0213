package io.symbolon.registry.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SchemaContentTest {

    private static final Reference MONEY = new Reference("shop.Money", "money", 258);
    private static final Metadata METADATA = new Metadata(
            new TreeMap<>(Map.of("**.card", new TreeSet<>(List.of("PII", "A")))),
            new TreeMap<>(Map.of("owner", "team", "age", "1")),
            new TreeSet<>(List.of("owner")));
    private static final RuleSet RULES = new RuleSet(
            List.of(),
            List.of(new Rule(
                    "check",
                    "why",
                    Rule.Kind.CONDITION,
                    Rule.Mode.WRITE,
                    "CEL",
                    new TreeSet<>(List.of("PII")),
                    new TreeMap<>(Map.of("k", "v")),
                    "true",
                    "NONE",
                    "ERROR",
                    true)),
            List.of(),
            "ALL");

    @Test
    void guid_ofTextAlone_isItsMd5() throws Exception {
        assertThat(content("\"string\"", List.of(), null, null).guid()).isEqualTo(md5("\"string\""));
    }

    @Test
    void guid_readsAllPartsInTheOrderThatEveryRegistryKeeps() throws Exception {
        UUID expected = md5(
                "\"int\"",
                "shop.Money",
                "money",
                new byte[] {0, 0, 1, 2},
                new byte[] {1},
                "**.card",
                "A",
                "PII",
                "age",
                "1",
                "owner",
                "team",
                "owner",
                new byte[] {1},
                "check",
                "why",
                "CONDITION",
                "WRITE",
                "CEL",
                "PII",
                "k",
                "v",
                "true",
                "NONE",
                "ERROR",
                new byte[] {1},
                "ALL");

        assertThat(content("\"int\"", List.of(MONEY), METADATA, RULES).guid()).isEqualTo(expected);
    }

    @Test
    void guid_ofEmptyMetadata_differsFromNone() throws Exception {
        Metadata empty = new Metadata(null, null, null);

        assertThat(content("\"int\"", List.of(), empty, null).guid()).isEqualTo(md5("\"int\"", new byte[] {1}));
    }

    @Test
    void fingerprint_differsWhereAnyPartDoes() {
        List<SchemaContent> different = List.of(
                content("\"int\"", List.of(), null, null),
                new SchemaContent(new SchemaType("JSON"), "\"int\"", List.of(), null, null),
                content("\"int\"", List.of(MONEY), null, null),
                content("\"int\"", List.of(), METADATA, null),
                content("\"int\"", List.of(), null, RULES),
                content("\"int\"", List.of(), new Metadata(null, null, null), null),
                content("\"int\"", List.of(), null, new RuleSet(null, null, null, null)));

        assertThat(different.stream().map(SchemaContent::fingerprint)).doesNotHaveDuplicates();
    }

    @Test
    void fingerprint_whenLettersMoveFromOnePartToTheNext_differs() {
        SchemaContent one = content("t", List.of(new Reference("ab", "c", 1)), null, null);
        SchemaContent other = content("t", List.of(new Reference("a", "bc", 1)), null, null);

        assertThat(one.guid()).isEqualTo(other.guid());
        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint()).hasSize(64);
    }

    private static SchemaContent content(
            String text, List<Reference> references, @Nullable Metadata metadata, @Nullable RuleSet rules) {
        return new SchemaContent(SchemaType.AVRO, text, references, metadata, rules);
    }

    private static UUID md5(Object... parts) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.of(parts)
                .map(part -> part instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) part)
                .forEach(bytes::writeBytes);
        ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(bytes.toByteArray()));
        return new UUID(digest.getLong(), digest.getLong());
    }
}

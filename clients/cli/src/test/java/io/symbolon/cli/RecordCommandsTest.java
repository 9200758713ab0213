package io.symbolon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.cli.Shell.Answer;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SymbolonExtension.class)
class RecordCommandsTest {

    private static final String ORDER = """
            {"type": "record", "name": "Order", "fields": [
              {"name": "id", "type": "int"},
              {"name": "note", "type": ["null", "string"]},
              {"name": "to", "type": {"type": "record", "name": "To", "fields": [{"name": "zip", "type": "bytes"}]}}]}
            """;
    private static final String MONEY = """
            syntax = "proto3";
            package shop;
            message Price { int64 cents = 1; }
            message Bill { string text = 1; Price sum = 2; }
            """;

    private final String url;

    @TempDir
    private Path folder;

    private Shell shell;

    RecordCommandsTest(InMemoryRegistry registry) {
        url = registry.url();
    }

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void encodeDecode_avro_comesBackAndIsExplained() {
        int id = register("order", "AVRO", ORDER);
        shell.write("in.jsonl", """
                {"id": 1, "note": {"string": "hé"}, "to": {"zip": "A\\u0001"}}

                {"id": -2, "note": null, "to": {"zip": ""}}
                """);

        Answer hex = registry("encode", "--subject", "order", "--bytes", "hex", "./in.jsonl");

        String first = "00%08x02020668c3a9044101".formatted(id);
        assertThat(hex).isEqualTo(new Answer(0, first + "\n00%08x030000\n".formatted(id), ""));
        shell.write("out.hex", hex.out());
        assertThat(registry("decode", "--bytes", "hex", "./out.hex").out()).isEqualTo("""
                {"id":1,"note":{"string":"hé"},"to":{"zip":"A\\u0001"}}
                {"id":-2,"note":null,"to":{"zip":""}}
                """);
        shell.write("first.hex", first);
        assertThat(registry("decode", "--bytes", "hex", "--explain", "./first.hex")
                        .out())
                .isEqualTo("""
                0000  00                       an id of 4 bytes follows
                0001  00 00 00 %02x              schema id %d: AVRO Order
                0005  02                       id: int 1
                0006  02                       note: branch 1, string
                0007  06 68 c3 a9              note: string "hé"
                0011  04 41 01                 to.zip: bytes "A\\u0001"
                """.formatted(id, id));
    }

    @Test
    void encodeDecode_protobuf_takesTheMessageThatIsNamed() {
        int id = register("money", "PROTOBUF", MONEY);
        shell.write("in.jsonl", "{\"text\": \"a\", \"sum\": {\"cents\": \"300\"}}");

        Answer hex = registry(
                "encode", "--id", String.valueOf(id), "--message", "shop.Bill", "--bytes", "hex", "./in.jsonl");

        shell.write("out.hex", hex.out());
        assertThat(hex).isEqualTo(new Answer(0, "00%08x02020a0161120308ac02\n".formatted(id), ""));
        assertThat(registry("decode", "--bytes", "hex", "./out.hex").out())
                .isEqualTo("{\"text\":\"a\",\"sum\":{\"cents\":\"300\"}}\n");
        assertThat(registry("decode", "--bytes", "hex", "--explain", "./out.hex")
                        .out())
                .endsWith("""
                0005  02 02                    the way to message shop.Bill
                0007  0a 01 61                 field 1, text
                0010  12 03 08 ac 02           field 2, sum
                """);
        assertThat(registry("encode", "--subject", "money", "--message", "shop.Nothing", "./in.jsonl")
                        .err())
                .isEqualTo(
                        "symbolon: line 1: The schema has no message 'shop.Nothing'; it has [shop.Price, shop.Bill]\n");
    }

    @Test
    void encodeDecode_jsonSchema_holdsRecordsAgainstIt() {
        register("doc", "JSON", "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"number\"}}}");
        shell.write("in.jsonl", "{\"n\": 1.10, \"schema\": {}, \"payload\": 1}\n");
        shell.write("bad.jsonl", "{\"n\": 1}\n{\"n\": \"one\"}\n");

        shell.write(
                "out.b64", registry("encode", "--subject", "doc", "./in.jsonl").out());

        assertThat(registry("decode", "./out.b64").out()).isEqualTo("{\"n\":1.10,\"schema\":{},\"payload\":1}\n");
        Answer refused = registry("encode", "--subject", "doc", "./bad.jsonl");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).hasLineCount(1);
        assertThat(refused.err())
                .startsWith("symbolon: line 2: The text is no record of its schema: ")
                .hasLineCount(1);
    }

    @Test
    void decode_whatIsNoRecord_saysWhatItIs() throws IOException {
        register("order", "AVRO", ORDER);
        int id = register("order", "AVRO", ORDER);
        shell.write("bad.hex", "7b7d");
        shell.write("garbage.hex", "zz");
        shell.write("short.hex", "00%08x02".formatted(id));
        shell.write("unknown.hex", "007fffffff02");
        Files.write(folder.resolve("raw.bin"), new byte[] {0, 0, 0, 0, (byte) id, 2, 0, 0});

        assertThat(registry("decode", "--bytes", "hex", "./bad.hex"))
                .isEqualTo(new Answer(
                        1,
                        "",
                        "symbolon: line 1: 2 bytes that start with 7b are no record with the id of a schema: those start with 00 and"
                                + " 4 bytes, or 01 and 16\n"));
        assertThat(registry("decode", "--bytes", "hex", "./garbage.hex").status())
                .isEqualTo(2);
        assertThat(registry("decode", "--bytes", "hex", "./short.hex").err())
                .startsWith("symbolon: line 1: The bytes are no record of its schema: ");
        assertThat(registry("decode", "--bytes", "hex", "./unknown.hex").status())
                .isEqualTo(2);
        assertThat(registry("decode", "--bytes", "raw", "./raw.bin").out())
                .isEqualTo("{\"id\":1,\"note\":null,\"to\":{\"zip\":\"\"}}\n");
        assertThat(registry("encode", "./bad.hex").err())
                .isEqualTo("symbolon: Encode with which schema? Give --subject or --id\n");
    }

    @Test
    void encodeDecode_referenceInAContextThatIsSoftDeleted_staysReadable() {
        String bill =
                "{\"type\": \"record\", \"name\": \"Bill\", \"fields\": [{\"name\": \"sum\", \"type\": \"Sum\"}]}";
        register("sum", "AVRO", "{\"type\": \"fixed\", \"name\": \"Sum\", \"size\": 9}");
        register(":.team:sum", "AVRO", "{\"type\": \"fixed\", \"name\": \"Sum\", \"size\": 1}");
        register(":.team:bill", "AVRO", bill, new Reference("Sum", "sum", 1));
        String guid;
        try (RegistryClient client = RegistryClients.create(url)) {
            guid = Objects.requireNonNull(client.latest(":.team:bill").guid()).replace("-", "");
        }
        shell.write("in.jsonl", "{\"sum\": \"a\"}");
        String hex = registry("encode", "--subject", ":.team:bill", "--bytes", "hex", "./in.jsonl")
                .out();
        registry("delete", ":.team:bill");
        registry("delete", ":.team:sum");
        shell.write("guid.hex", "01" + guid + "61");

        assertThat(hex).endsWith("61\n");
        assertThat(registry("decode", "--bytes", "hex", "./guid.hex"))
                .isEqualTo(new Answer(0, "{\"sum\":\"a\"}\n", ""));
    }

    private int register(String subject, String type, String schema, Reference... references) {
        try (RegistryClient client = RegistryClients.create(url)) {
            return client.register(subject, RegisterSchemaRequest.of(type, schema, List.of(references)), false)
                    .id();
        }
    }

    private Answer registry(String... arguments) {
        List<String> typed = new ArrayList<>(List.of(arguments));
        typed.add("--registry");
        typed.add(url);
        return shell.symbolon(typed.toArray(String[]::new));
    }
}

package io.symbolon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.symbolon.cli.Shell.Answer;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.model.Reference;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SymbolonExtension.class)
class RegistryCommandsTest {

    private static final String ADDRESS = "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}";
    private static final String USER =
            "{\"type\":\"record\",\"name\":\"User\",\"fields\":[{\"name\":\"home\",\"type\":\"Address\"}]}";

    private final String url;

    @TempDir
    private Path folder;

    private Shell shell;

    RegistryCommandsTest(InMemoryRegistry registry) {
        url = registry.url();
    }

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void register_folderWithReferences_putsTheReferencedFirst() {
        shell.write("a/user.avsc", USER);
        shell.write("a/z-address.avsc", ADDRESS);
        shell.write("a/money.proto", "syntax = \"proto3\";\nmessage Money { int64 cents = 1; }\n");
        shell.write("a/bill.proto", "syntax = \"proto3\";\nimport \"money.proto\";\nmessage Bill { Money sum = 1; }\n");

        Answer answer = registry("register", "./a");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out().replace(folder + "/", "").replaceAll(" id \\d+", ""))
                .isEqualTo("""
                money version 1 (a/money.proto)
                bill version 1 (a/bill.proto)
                z-address version 1 (a/z-address.avsc)
                user version 1 (a/user.avsc)
                """);
        try (RegistryClient client = RegistryClients.create(url)) {
            assertThat(client.latest("user").references()).containsExactly(new Reference("Address", "z-address", 1));
            assertThat(client.latest("bill").references()).containsExactly(new Reference("money.proto", "money", 1));
        }
        assertThat(registry("check", "./a")).isEqualTo(new Answer(0, "4 schemas: 4 compatible\n", ""));
        assertThat(registry("register", "./a").out()).isEqualTo(answer.out());
    }

    @Test
    void register_manifest_setsLevelMetadataAndSubject() {
        shell.write("b/user.avsc", "\"int\"");
        shell.write("b/symbolon.yaml", """
                subjects:
                  b-value:
                    file: user.avsc
                    compatibility: FULL
                    metadata: {properties: {owner: me}}
                """);

        assertThat(registry("register", "./b").out()).startsWith("b-value version 1 id ");
        assertThat(registry("config", "b-value").out()).isEqualTo("level FULL\n");
        assertThat(registry("get", "b-value", "-o", "json").out())
                .contains("\"owner\" : \"me\"", "\"schema\" : \"\\\"int\\\"\"");
        assertThat(registry("get", "b-value").out()).isEqualTo("\"int\"\n");
        shell.write("b/user.avsc", "\"long\"");
        Answer refused = registry("register", "./b");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("symbolon: Cannot register a schema under subject 'b-value': ")
                .contains("TYPE_MISMATCH")
                .hasLineCount(1);
        assertThat(registry("check", "./b").status()).isEqualTo(1);
    }

    @Test
    void register_propagatingTags_keepsThoseOfTheLatestVersion() {
        String plain = ADDRESS.replace("[]", "[{\"name\":\"city\",\"type\":\"string\"}]");
        shell.write("tagged.avsc", plain.replace("\"string\"", "\"string\",\"confluent:tags\":[\"PII\"]"));
        registry("register", "./tagged.avsc");
        shell.write("tagged.avsc", plain.replace("Address\"", "Address\",\"doc\":\"Where\""));

        assertThat(registry("register", "./tagged.avsc", "--propagate-tags").out())
                .startsWith("tagged version 2 ");

        assertThat(registry("get", "tagged").out()).contains("\"doc\":\"Where\"", "\"confluent:tags\":[\"PII\"]");
    }

    @Test
    void register_oneOfManyIsInvalid_registersNothing() {
        shell.write("c/c-good.avsc", "\"int\"");
        shell.write("c/c-unresolved.avsc", USER);

        Answer answer = registry("register", "./c");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("invalid c-unresolved", "Address", "2 schemas: 1 invalid, 1 valid");
        assertThat(registry("list", "--prefix", "c-")).isEqualTo(new Answer(0, "", ""));
        assertThat(shell.symbolon("validate", "./c").out()).isEqualTo(answer.out());
    }

    @Test
    void listGetDelete_goThroughTheLifeOfASubject() {
        shell.write("d.avsc", "\"int\"");
        registry("register", "--subject", "d/1", "./d.avsc");
        shell.write("d.avsc", "\"long\"");
        registry("register", "--subject", "d/1", "./d.avsc");

        assertThat(registry("list", "--prefix", "d/").out()).isEqualTo("d/1\n");
        assertThat(registry("list", "d/1").out()).isEqualTo("1\n2\n");
        assertThat(registry("get", "d/1", "1").out()).isEqualTo("\"int\"\n");
        assertThat(registry("get", "d/.*", "--to", "./down").out()).isEqualTo(folder + "/down/d_x2F1.avsc\n");
        assertThat(folder.resolve("down/d_x2F1.avsc")).hasContent("\"long\"");
        assertThat(registry("check", "./down")).isEqualTo(new Answer(0, "1 schema: 1 compatible\n", ""));
        assertThat(registry("delete", "d/1", "latest").out()).isEqualTo("deleted d/1 version 2\n");
        assertThat(registry("delete", "d/1", "--permanent").status()).isEqualTo(2);
        assertThat(registry("delete", "d/1", "bogus").status()).isEqualTo(2);
        assertThat(registry("delete", "d/1").out()).isEqualTo("deleted d/1 version 1\n");
        assertThat(registry("delete", "d/1", "--permanent").out()).isEqualTo("deleted d/1 version 1, 2\n");
        assertThat(registry("list", "d/1"))
                .isEqualTo(new Answer(
                        2,
                        "",
                        "symbolon: Cannot list the versions of subject 'd/1': Subject 'd/1' not found. (HTTP status 404, error code"
                                + " 40401, from " + url + "/subjects/d%2F1/versions?deleted=false)\n"));
    }

    @Test
    void configAndMode_areShownSetAndTakenAway() {
        assertThat(registry("config", "e", "--level", "forward").out()).isEqualTo("level FORWARD\n");
        assertThat(registry("config", "e", "--delete").out()).isEqualTo("level BACKWARD\n");
        assertThat(registry("mode", "e", "--set", "readonly").out()).isEqualTo("READONLY\n");
        shell.write("e.avsc", "\"int\"");
        assertThat(registry("register", "./e.avsc").status()).isEqualTo(3);
        assertThat(registry("mode", "e", "--delete", "-o", "json").out())
                .isEqualTo("{\n  \"mode\" : \"READWRITE\"\n}\n");
        Answer mistyped = registry("mode", "e", "--set", "sometimes");
        assertThat(mistyped.err()).contains("Invalid mode.");
        assertThat(mistyped.status()).isEqualTo(2);
        shell.write("e/symbolon.yaml", "compatibility: FULL\nsubjects: {e: {file: e.avsc}}");
        shell.write("e/e.avsc", "\"int\"");
        assertThat(registry("config", "--from", "./e").out()).isEqualTo("e FULL\n");
        assertThat(registry("config", "e").out()).isEqualTo("level FULL\n");
    }

    @Test
    void diff_showsHarmlessChangesToo() {
        shell.write("f1/user.avsc", ADDRESS);
        shell.write("f2/user.avsc", ADDRESS.replace("[]", "[{\"name\":\"city\",\"type\":\"string\"}]"));

        Answer answer = shell.symbolon("diff", "./f1", "./f2");

        assertThat(answer.status()).isZero();
        assertThat(answer.out().replace(folder + "/", "")).isEqualTo("""
                changed user
                  f2/user.avsc:1: The field 'city' at path '/fields/0' in the new schema has no default value and is missing in the\
                 old schema [READER_FIELD_MISSING_DEFAULT_VALUE]
                    before: f1/user.avsc:1
                  f2/user.avsc:1: safe: The reader ignores a field of the writer. (path '/' in the old schema) [FIELD_IGNORED]
                    before: f1/user.avsc:1
                1 schema: 1 changed
                """);
        assertThat(shell.symbolon("diff", "./f1", "./f1").out()).isEqualTo("1 schema: 1 unchanged\n");
    }

    @Test
    void anyCommand_withoutRegistry_asksForOne() {
        assertThat(shell.symbolon("list"))
                .isEqualTo(new Answer(
                        2, "", "symbolon: Which registry? Give --registry URL, or set SYMBOLON_REGISTRY_URL\n"));
        assertThat(shell.symbolon("list", "--registry", "localhost:8081").err())
                .isEqualTo(
                        "symbolon: The URL of the registry cannot be used: it has to begin with http:// or https://\n");
    }

    @Test
    void anyCommand_proxyThatAsksForCredentials_isToldFromAFault() throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        proxy.start();
        try {
            Answer answer = shell.symbolon(
                    "list",
                    "--registry",
                    "http://me:hush@localhost:" + proxy.getAddress().getPort());

            assertThat(answer.status()).isEqualTo(3);
            assertThat(answer.err())
                    .contains("HTTP status 401", "Check the credentials")
                    .hasLineCount(1)
                    .doesNotContain("hush");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void anyCommand_registryThatNeverAnswers_isGivenUp() throws IOException {
        shell.write("client.properties", "http.read.timeout.ms=200\nmax.retries=0\nbasic.auth.user.info=me:hush\n");
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            Answer answer = shell.symbolon(
                    "list",
                    "--debug",
                    "--registry",
                    "http://localhost:" + silent.getLocalPort(),
                    "--registry-config",
                    folder + "/client.properties");

            assertThat(answer.status()).isEqualTo(3);
            assertThat(answer.err()).contains("no whole answer within 200 ms").doesNotContain("hush");
        }
        assertThat(shell.symbolon("list", "--registry-config", folder + "/none").err())
                .isEqualTo("symbolon: The file ./none cannot be read as properties\n");
    }

    private Answer registry(String... arguments) {
        List<String> typed = new ArrayList<>(List.of(arguments));
        typed.add("--registry");
        typed.add(url);
        return shell.symbolon(typed.toArray(String[]::new));
    }
}

package io.symbolon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.symbolon.cli.Shell.Answer;
import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.client.RegistrySettings;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SymbolonExtension.class)
class CheckCommandTest {

    private static final String ORDER = """
            {
              "type": "record",
              "name": "Order",
              "fields": [
                {"name": "id", "type": "int"}
              ]
            }
            """;
    private static final String WITH_TOTAL =
            ORDER.replace("\"int\"}", "\"int\"},\n    {\"name\": \"total\", \"type\": \"long\"}");
    private static final String TOTAL_IS_MISSING =
            "The field 'total' at path '/fields/1' in the new schema has no default value and is missing in the old schema"
                    + " [READER_FIELD_MISSING_DEFAULT_VALUE]";

    /** Long enough that git takes a changed copy for the same file. */
    private static final String LONG = """
            {
              "type": "record",
              "name": "Order",
              "fields": [
                {"name": "customer", "type": "string"},
                {"name": "city", "type": "string"},
                {"name": "id", "type": "int"}
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void check_twoFilesThatDoNotFit_namesRuleLineAndReason() {
        shell.write("old.avsc", ORDER);
        shell.write("new.avsc", WITH_TOTAL);

        Answer answer = shell.symbolon("check", "./old.avsc", "./new.avsc");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out().replace(folder + "/", "")).isEqualTo("""
                incompatible new (BACKWARD)
                  new.avsc:6: %s
                    before: old.avsc:1
                1 schema: 1 incompatible
                """.formatted(TOTAL_IS_MISSING));
    }

    @Test
    void check_levelForward_looksTheOtherWay() {
        shell.write("old.avsc", ORDER);
        shell.write("new.avsc", WITH_TOTAL);

        assertThat(shell.symbolon("check", "--level", "forward", "./old.avsc", "./new.avsc"))
                .isEqualTo(new Answer(0, "1 schema: 1 compatible\n", ""));
        assertThat(shell.symbolon("check", "--level", "forward", "./new.avsc", "./old.avsc")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void check_folders_pairsBySubjectAndLetsNewOnesPass() {
        shell.write("old/order.avsc", ORDER);
        shell.write("new/order.avsc", ORDER);
        shell.write("new/sub/user.avsc", "\"string\"");

        assertThat(shell.symbolon("check", "./old", "./new"))
                .isEqualTo(new Answer(0, "2 schemas: 1 new, 1 compatible\n", ""));
    }

    @Test
    void check_invalidSchema_namesLine() {
        shell.write("old/order.avsc", ORDER);
        shell.write("new/order.avsc", ORDER.replace("\"int\"", "\"itn\""));

        Answer answer = shell.symbolon("check", "./old", "./new", "--color", "never");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out().replace(folder + "/", ""))
                .startsWith("invalid order\n  new/order.avsc:5: ")
                .contains("itn");
    }

    @Test
    void check_againstGit_followsRenamesThatGitWasNotToldOf() throws IOException {
        shell.write("schemas/order.avsc", LONG);
        shell.write("schemas/user.avsc", "\"string\"");
        shell.commitAll();
        String index = shell.run("git", "status", "--porcelain");
        Files.delete(folder.resolve("schemas/order.avsc"));
        shell.write("schemas/sales/order.avsc", LONG.replace("\"city\"", "\"town\""));

        Answer answer = shell.symbolon("check", "--against", "git:main", "./schemas");

        assertThat(index).isEmpty();
        assertThat(shell.run("git", "status", "--porcelain")).isEqualTo(" D schemas/order.avsc\n?? schemas/sales/\n");
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out().replace(folder + "/", "")).isEqualTo("""
                incompatible sales/order (BACKWARD)
                  schemas/sales/order.avsc:6: The field 'town' at path '/fields/1' in the new schema has no default value and\
                 is missing in the old schema [READER_FIELD_MISSING_DEFAULT_VALUE]
                    before: main:order.avsc:1
                2 schemas: 1 compatible, 1 incompatible
                """);
    }

    @Test
    void check_againstGit_unknownCommit_saysSo() {
        shell.write("schemas/order.avsc", ORDER);
        shell.commitAll();

        assertThat(shell.symbolon("check", "--against", "git:nowhere", "./schemas"))
                .isEqualTo(
                        new Answer(
                                2,
                                "",
                                "symbolon: git knows no commit 'nowhere' here; fetch it first (CI often clones the last commit alone)\n"));
    }

    @Test
    void check_againstGit_changeInReferencedFile_isSeen() {
        shell.write("schemas/address.avsc", "{\"type\":\"record\",\"name\":\"a.Address\",\"fields\":[]}");
        shell.write(
                "schemas/user.avsc",
                "{\"type\":\"record\",\"name\":\"a.User\",\"fields\":[{\"name\":\"home\",\"type\":\"Address\"}]}");
        shell.commitAll();
        shell.write(
                "schemas/address.avsc",
                "{\"type\":\"record\",\"name\":\"a.Address\",\"fields\":[{\"name\":\"city\",\"type\":\"string\"}]}");

        Answer answer = shell.symbolon("check", "--against", "git:main", "./schemas");

        assertThat(answer.out()).contains("incompatible address", "incompatible user", "2 schemas: 2 incompatible");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void check_againstGit_readsAllThatGitComplainsOf() {
        shell.write("schemas/order.avsc", ORDER);
        writeNotes("one\n");
        shell.commitAll();
        shell.run("git", "config", "core.autocrlf", "true");
        writeNotes("two\n");

        assertThat(shell.symbolon("check", "--against", "git:main", "./schemas"))
                .isEqualTo(new Answer(0, "1 schema: 1 compatible\n", ""));
    }

    @Test
    void check_againstGit_passesOverTheFoldersThatAreNotLookedInto() {
        shell.write("schemas/address.avsc", "{\"type\":\"record\",\"name\":\"a.Address\",\"fields\":[]}");
        shell.write("schemas/build/address.avsc", "{\"type\":\"record\",\"name\":\"a.Address\",\"fields\":[]}");
        shell.write("schemas/.old/address.avsc", "{\"type\":\"record\",\"name\":\"a.Address\",\"fields\":[]}");
        shell.write(
                "schemas/user.avsc",
                "{\"type\":\"record\",\"name\":\"a.User\",\"fields\":[{\"name\":\"home\",\"type\":\"Address\"}]}");
        shell.commitAll();

        assertThat(shell.symbolon("check", "--against", "git:main", "./schemas"))
                .isEqualTo(new Answer(0, "2 schemas: 2 compatible\n", ""));
    }

    @Test
    void check_againstGit_followsSymbolicLinks() throws IOException {
        shell.write("schemas/shared/order.avsc", ORDER);
        shell.write("schemas/shared/order.txt", ORDER);
        Files.createSymbolicLink(folder.resolve("schemas/sale.avsc"), Path.of("shared/order.txt"));
        Files.createSymbolicLink(folder.resolve("schemas/away.avsc"), folder.resolve("schemas/shared/order.avsc"));
        shell.commitAll();
        shell.write("schemas/shared/order.txt", WITH_TOTAL);

        Answer answer = shell.symbolon("check", "--against", "git:main", "./schemas");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("incompatible sale (BACKWARD)", "3 schemas: 1 new, 1 compatible, 1 incompatible");
    }

    @Test
    void check_registry_holdsAgainstEveryVersionThatTheLevelDemands(InMemoryRegistry registry) {
        try (RegistryClient client = RegistryClients.create(registry.url());
                RegistrySettings settings = RegistryClients.settings(ClientOptions.of(registry.url()))) {
            client.register("all", RegisterSchemaRequest.of("AVRO", ORDER.replace("id", "name"), List.of()), false);
            settings.changeConfig("all", ConfigUpdate.toLevel("NONE"));
            client.register("all", RegisterSchemaRequest.of("AVRO", ORDER, List.of()), false);
            shell.write("all.avsc", ORDER);

            settings.changeConfig("all", ConfigUpdate.toLevel("BACKWARD"));
            assertThat(shell.symbolon("check", "--registry", registry.url(), "./all.avsc")
                            .status())
                    .isZero();
            settings.changeConfig("all", ConfigUpdate.toLevel("BACKWARD_TRANSITIVE"));
            Answer answer = shell.symbolon("check", "--registry", registry.url(), "./all.avsc");
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.out()).contains("incompatible all (BACKWARD_TRANSITIVE)", "before: all version 1:1");
        }
    }

    @Test
    void check_registry_referencesOfTheManifestAreFetched(InMemoryRegistry registry) {
        try (RegistryClient client = RegistryClients.create(registry.url())) {
            client.register(
                    "street",
                    RegisterSchemaRequest.of(
                            "AVRO", "{\"type\":\"enum\",\"name\":\"Street\",\"symbols\":[\"A\"]}", List.of()),
                    false);
            client.register(
                    "house",
                    RegisterSchemaRequest.of(
                            "AVRO",
                            "{\"type\":\"record\",\"name\":\"House\",\"fields\":[{\"name\":\"s\",\"type\":\"Street\"}]}",
                            List.of(new Reference("Street", "street", 1))),
                    false);
            shell.write(
                    "house.avsc",
                    "{\"type\":\"record\",\"name\":\"House\",\"fields\":[{\"name\":\"s\",\"type\":[\"null\",\"Street\"]}]}");
            shell.write(
                    "symbolon.yaml",
                    "subjects:\n  house:\n    file: house.avsc\n    references:\n      - {name: Street, subject: street, version: 1}\n");

            assertThat(shell.symbolon("check", "--registry", registry.url(), folder.toString()))
                    .isEqualTo(new Answer(0, "1 schema: 1 compatible\n", ""));
        }
    }

    @Test
    void check_againstGitBesideARegistry_fetchesWhatNoFileHas(InMemoryRegistry registry) {
        try (RegistryClient client = RegistryClients.create(registry.url())) {
            client.register(
                    "colour",
                    RegisterSchemaRequest.of(
                            "AVRO", "{\"type\":\"enum\",\"name\":\"Colour\",\"symbols\":[\"A\"]}", List.of()),
                    false);
        }
        String car = "{\"type\":\"record\",\"name\":\"Car\",\"fields\":[{\"name\":\"c\",\"type\":\"Colour\"}]}";
        shell.write("schemas/car.avsc", car);
        shell.write(
                "schemas/symbolon.yaml",
                "subjects:\n  car:\n    file: car.avsc\n    references:\n      - {name: Colour, subject: colour, version: 1}\n");
        shell.commitAll();
        String[] check = {"check", "--against", "git:main", "./schemas", "--registry", registry.url()};

        assertThat(shell.symbolon(check)).isEqualTo(new Answer(0, "1 schema: 1 compatible\n", ""));
        shell.write("schemas/car.avsc", car.replace("\"c\"", "\"d\""));
        assertThat(shell.symbolon(check).out()).contains("incompatible car (BACKWARD)", "before: main:car.avsc:1");
        assertThat(shell.symbolon("check", "--against", "git:main", "./schemas").err())
                .contains("the subject 'colour', which no file is for; give --registry");
    }

    @Test
    void check_storedVersionThatCannotBeRead_isNamed(InMemoryRegistry registry) throws IOException {
        HttpServer stale = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(stale, "/config/", "{\"compatibilityLevel\":\"BACKWARD\"}");
        answer(stale, "/subjects/old/versions", "[1]");
        answer(
                stale,
                "/subjects/old/versions/1",
                "{\"subject\":\"old\",\"version\":1,\"id\":1,\"schema\":\"nothing\"}");
        stale.start();
        shell.write("old.avsc", "\"int\"");
        try {
            Answer told = shell.symbolon(
                    "check",
                    "--registry",
                    "http://localhost:" + stale.getAddress().getPort(),
                    "./old.avsc");

            assertThat(told.err()).startsWith("symbolon: old version 1 cannot be compared with, for it is no schema: ");
            assertThat(told.status()).isEqualTo(1);
        } finally {
            stale.stop(0);
        }
    }

    @Test
    void check_registryThatIsNotThere_isToldInOneLineWithoutSecrets() {
        shell.write("order.avsc", ORDER);

        Answer answer = shell.symbolon("check", "--registry", "http://me:hush@localhost:1", "./order.avsc");

        assertThat(answer.status()).isEqualTo(3);
        assertThat(answer.err())
                .startsWith("symbolon: Cannot read the configuration of subject 'order': no registry answers at")
                .hasLineCount(1)
                .doesNotContain("hush");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void check_notARegistry_isNoFaultOfTheSchema(InMemoryRegistry registry) {
        shell.write("order.avsc", ORDER);

        Answer answer = shell.symbolon("check", "--registry", registry.url() + "/nowhere", "./order.avsc");

        assertThat(answer.status()).isNotEqualTo(1).isNotZero();
        assertThat(answer.err()).hasLineCount(1);
    }

    @Test
    void check_nothingToCheck_saysWhatIsMissing() {
        shell.write("empty/readme.txt", "");
        shell.write("two/order.avsc", ORDER);
        shell.write("two/order.proto", "syntax = \"proto3\";");
        shell.write("garbage.avsc", "");
        shell.write("old.avsc", ORDER);

        assertThat(shell.symbolon("check", "./empty", "./empty"))
                .isEqualTo(
                        new Answer(
                                2,
                                "",
                                "symbolon: The folder ./empty has no schemas: no file in it ends with .avsc, .proto, .schema.json, .jsonschema\n"));
        assertThat(shell.symbolon("check", "./two", "./two").err()).contains("Two files are for the subject 'order'");
        assertThat(shell.symbolon("check", "./none.avsc", "./two").err())
                .isEqualTo("symbolon: There is no file ./none.avsc\n");
        assertThat(shell.symbolon("check").status()).isEqualTo(2);
        assertThat(shell.symbolon("check", "--agianst", "git:main").err())
                .contains("Unknown option", "symbolon check --help");
    }

    @Test
    void check_typeGiven_isForFilesWhoseNamesDoNotSayIt() {
        shell.write("old.txt", ORDER);
        shell.write("new.avsc", ORDER);

        assertThat(shell.symbolon("check", "./old.txt", "./new.avsc").err())
                .contains("does not say which kind of schema it is")
                .contains("--type");
        assertThat(shell.symbolon("check", "--type", "avro", "./old.txt", "./new.avsc")
                        .status())
                .isZero();
        assertThat(shell.symbolon("check", "--type", "json", "./new.avsc", "./new.avsc")
                        .status())
                .isZero();
        assertThat(shell.symbolon("check", "--type", "xml", "./old.txt", "./new.avsc")
                        .err())
                .isEqualTo("symbolon: There is no kind of schema 'XML'; there are AVRO, PROTOBUF, JSON\n");
    }

    @Test
    void check_binaryGarbage_isInvalid() throws IOException {
        Files.write(folder.resolve("bad.avsc"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        shell.write("old.avsc", ORDER);

        assertThat(shell.symbolon("check", "./old.avsc", "./bad.avsc"))
                .isEqualTo(new Answer(1, "", "symbolon: ./bad.avsc is no schema: it is not a text in UTF-8\n"));
    }

    @Test
    void check_debug_showsWhereItComesFrom() {
        assertThat(shell.symbolon("check", "--debug", "./a", "./b").err()).contains("\tat io.symbolon.files.");
        assertThat(shell.symbolon("check", "./a", "./b").err()).hasLineCount(1);
    }

    @Test
    void check_report_isWrittenBesideWhatIsPrinted() throws IOException {
        shell.write("old.avsc", ORDER);
        shell.write("new.avsc", WITH_TOTAL);

        Answer answer = shell.symbolon(
                "check",
                "./old.avsc",
                "./new.avsc",
                "--report",
                "junit=" + folder + "/out/a.xml",
                "--report",
                "sarif=" + folder + "/out/a.sarif");

        assertThat(answer.out()).contains("1 schema: 1 incompatible");
        assertThat(folder.resolve("out/a.xml"))
                .content()
                .contains("<testsuite name=\"symbolon check\" tests=\"1\" failures=\"1\" errors=\"0\">");
        assertThat(folder.resolve("out/a.sarif")).content().contains("\"startLine\" : 6");
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /** So many, with names so long, that a warning of each is more than a pipe holds. */
    private void writeNotes(String text) {
        for (int i = 0; i < 500; i++) {
            shell.write("schemas/" + "n".repeat(200) + i + ".txt", text);
        }
    }
}

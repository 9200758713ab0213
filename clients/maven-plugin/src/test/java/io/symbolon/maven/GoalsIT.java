package io.symbolon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.ClientOptions;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.client.RegistrySettings;
import io.symbolon.maven.MavenProject.Build;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.Rule.Kind;
import io.symbolon.model.Rule.Mode;
import io.symbolon.model.SchemaBody;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Real builds of small projects. */
@ExtendWith(SymbolonExtension.class)
class GoalsIT {

    private static final String ADDRESS = "{\"type\":\"record\",\"name\":\"Address\",\"fields\":[]}";
    private static final String USER =
            "{\"type\":\"record\",\"name\":\"User\",\"fields\":[{\"name\":\"home\",\"type\":\"Address\"}]}";
    private static final String NO_DEFAULT =
            "The field 'city' at path '/fields/0' in the new schema has no default value and is missing in the old schema"
                    + " [READER_FIELD_MISSING_DEFAULT_VALUE]";

    private static final io.symbolon.model.Rule CHECK = new io.symbolon.model.Rule(
            "check",
            "Why",
            Kind.CONDITION,
            Mode.WRITE,
            "CEL",
            new TreeSet<>(List.of("PCI")),
            new TreeMap<>(Map.of("card limit", "9")),
            "true",
            "NONE",
            "ERROR",
            true);

    private final String url;

    @TempDir
    private Path folder;

    GoalsIT(InMemoryRegistry registry) {
        url = registry.url();
    }

    @Test
    void check_asThePageAboutCiHasIt_failsVerifyWithTheReason() throws IOException {
        MavenProject project =
                new MavenProject(folder).pom(pluginOfThePage()).write("src/main/schemas/address.avsc", ADDRESS);
        project.commitAll();

        Build fine = project.maven("verify");
        project.write(
                "src/main/schemas/address.avsc", ADDRESS.replace("[]", "[{\"name\":\"city\",\"type\":\"string\"}]"));
        Build broken = project.maven("verify");

        assertThat(fine.log()).contains("[INFO] 1 schema: 1 compatible");
        assertThat(fine.status()).isZero();
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.log())
                .contains("[ERROR]   ./src/main/schemas/address.avsc:1: " + NO_DEFAULT, "BUILD FAILURE")
                .doesNotContain("\tat ");
        assertThat(project.maven("verify", "-Dsymbolon.skip").status()).isZero();
        assertThat(project.maven("verify", "-Dsymbolon.compatibilityLevel=FORWARD")
                        .status())
                .isZero();
        assertThat(project.maven("verify", "-Dsymbolon.compatibilityLevel=SIDEWAYS")
                        .log())
                .contains("There is no compatibility level 'SIDEWAYS'");
    }

    @Test
    void check_levelsOfSubjects_holdForTheSchemasOfAPathToo() {
        MavenProject project = new MavenProject(folder)
                .write("schemas/shop/address.avsc", ADDRESS)
                .pom("check", checkOfPath("<__GLOBAL>FULL</__GLOBAL><shop_x2Faddress>FORWARD</shop_x2Faddress>"));
        project.commitAll();
        project.write("schemas/shop/address.avsc", ADDRESS.replace("[]", "[{\"name\":\"city\",\"type\":\"string\"}]"));

        assertThat(project.maven("verify").log()).contains("1 schema: 1 compatible");
        assertThat(project.pom("check", checkOfPath("")).maven("verify").log())
                .contains("incompatible shop/address (BACKWARD)");
        assertThat(project.pom("check", checkOfPath("<address>FORWARD</address>"))
                        .maven("verify")
                        .log())
                .contains("compatibilityLevels names the subject 'address', which no schema is for");
    }

    @Test
    void check_againstGitBesideARegistry_fetchesWhatNoFileHas() {
        try (RegistryClient client = RegistryClients.create(url)) {
            client.register("far-address", RegisterSchemaRequest.of("AVRO", ADDRESS, List.of()), false);
        }
        MavenProject project =
                new MavenProject(folder).write("near-user.avsc", USER).pom("check", """
                        <schemaRegistryUrls><url>%s</url></schemaRegistryUrls>
                        <against>git:HEAD</against>
                        <subjects><near-user>near-user.avsc</near-user></subjects>
                        <references>
                          <near-user>
                            <reference><name>Address</name><subject>far-address</subject><version>1</version></reference>
                          </near-user>
                        </references>
                        """.formatted(url));
        project.commitAll();

        assertThat(project.maven("verify").log()).contains("1 schema: 1 compatible");
    }

    @Test
    void register_download_setCompatibility_check_workOnARegistry() {
        MavenProject project = new MavenProject(folder)
                .write("user.avsc", USER)
                .write("address.json", ADDRESS)
                .pom("check", """
                        <schemaRegistryUrls><url>%s</url></schemaRegistryUrls>
                        <subjects>
                          <it_x2Fuser>user.avsc</it_x2Fuser>
                          <it-address>address.json</it-address>
                        </subjects>
                        <schemaTypes><it-address>AVRO</it-address></schemaTypes>
                        <references>
                          <it_x2Fuser><reference><name>Address</name><subject>it-address</subject></reference></it_x2Fuser>
                        </references>
                        <compatibilityLevels>
                          <it-address>FULL_TRANSITIVE</it-address>
                          <it_x2Fuser>BACKWARD_TRANSITIVE</it_x2Fuser>
                        </compatibilityLevels>
                        <subjectPatterns><pattern>it.*</pattern></subjectPatterns>
                        <outputDirectory>target/schemas</outputDirectory>
                        """.formatted(url));

        Build first = project.maven(
                "verify", "symbolon:validate", "symbolon:register", "symbolon:set-compatibility", "symbolon:download");

        assertThat(first.log())
                .contains(
                        "2 schemas: 2 new",
                        "2 schemas: 2 valid",
                        "Registered it-address version 1",
                        "Registered it/user version 1",
                        "Wrote ./target/schemas/it_x2Fuser.avsc");
        assertThat(first.status()).isZero();
        assertThat(folder.resolve("target/schemas/it-address.avsc")).hasContent(ADDRESS);
        try (RegistryClient client = RegistryClients.create(url);
                RegistrySettings settings = RegistryClients.settings(ClientOptions.of(url))) {
            assertThat(client.latest("it/user").references())
                    .containsExactly(new Reference("Address", "it-address", 1));
            assertThat(settings.config("it-address").compatibilityLevel()).isEqualTo("FULL_TRANSITIVE");
            assertThat(settings.config("it/user").compatibilityLevel()).isEqualTo("BACKWARD_TRANSITIVE");
        }
        project.write("address.json", ADDRESS.replace("[]", "[{\"name\":\"city\",\"type\":\"string\"}]"));
        Build broken = project.maven("verify");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.log())
                .contains(
                        "incompatible it-address (FULL_TRANSITIVE)",
                        NO_DEFAULT,
                        "before: it-address version 1:1",
                        "incompatible it/user");
    }

    @Test
    void register_withAContract_putsItIntoTheRegistry() {
        MavenProject project = new MavenProject(folder)
                .write("card.avsc", ADDRESS.replace("Address", "Card"))
                .pom("register", """
                        <schemaRegistryUrls><url>%s</url></schemaRegistryUrls>
                        <subjects><shop_x2Fcard>card.avsc</shop_x2Fcard></subjects>
                        <metadata>
                          <shop_x2Fcard>
                            <tags><_x2A_x2A.number><tag>PII</tag><tag>PCI</tag></_x2A_x2A.number></tags>
                            <properties><owner>sales</owner><key_x20id>7</key_x20id></properties>
                            <sensitive><property>owner</property></sensitive>
                          </shop_x2Fcard>
                        </metadata>
                        <ruleSet>
                          <shop_x2Fcard>
                            <domainRules>
                              <rule>
                                <name>check</name><doc>Why</doc><kind>CONDITION</kind><mode>WRITE</mode><type>CEL</type>
                                <tags><tag>PCI</tag></tags><params><card_x20limit>9</card_x20limit></params><expr>true</expr>
                                <onSuccess>NONE</onSuccess><onFailure>ERROR</onFailure><disabled>true</disabled>
                              </rule>
                            </domainRules>
                            <enableAt>CLIENT</enableAt>
                          </shop_x2Fcard>
                        </ruleSet>
                        """.formatted(url));

        assertThat(project.maven("symbolon:register").log()).contains("Registered shop/card version 1");

        try (RegistryClient client = RegistryClients.create(url)) {
            SchemaBody card = client.latest("shop/card");
            assertThat(card.metadata())
                    .isEqualTo(new io.symbolon.model.Metadata(
                            new TreeMap<>(Map.of("**.number", new TreeSet<>(List.of("PCI", "PII")))),
                            new TreeMap<>(Map.of("owner", "sales", "key id", "7")),
                            new TreeSet<>(List.of("owner"))));
            assertThat(card.ruleSet())
                    .isEqualTo(new io.symbolon.model.RuleSet(List.of(), List.of(CHECK), null, "CLIENT"));
        }
    }

    @Test
    void register_propagatingTags_keepsThoseOfTheLatestVersion() {
        String tagged = ADDRESS.replace("[]", "[],\"confluent:tags\":[\"PII\"]");
        try (RegistryClient client = RegistryClients.create(url)) {
            client.register("tagged", RegisterSchemaRequest.of("AVRO", tagged, List.of()), false);
            MavenProject project = new MavenProject(folder)
                    .write("tagged.avsc", ADDRESS.replace("[]", "[],\"doc\":\"Where\""))
                    .pom("register", """
                            <schemaRegistryUrls><url>%s</url></schemaRegistryUrls>
                            <subjects><tagged>tagged.avsc</tagged></subjects>
                            <propagateSchemaTags>true</propagateSchemaTags>
                            """.formatted(url));

            assertThat(project.maven("symbolon:register").log()).contains("Registered tagged version 2");

            assertThat(client.latest("tagged").schema()).contains("\"doc\":\"Where\"", "\"confluent:tags\":[\"PII\"]");
        }
    }

    @Test
    void check_transitiveLevel_holdsAgainstAllVersions() {
        try (RegistryClient client = RegistryClients.create(url);
                RegistrySettings settings = RegistryClients.settings(ClientOptions.of(url))) {
            settings.changeConfig("t", ConfigUpdate.toLevel("NONE"));
            for (String type : List.of("\"string\"", "\"int\"")) {
                client.register("t", RegisterSchemaRequest.of("AVRO", type, List.of()), false);
            }
            settings.changeConfig("t", ConfigUpdate.toLevel("BACKWARD_TRANSITIVE"));
        }
        MavenProject project = new MavenProject(folder)
                .write("schemas/t.avsc", "\"int\"")
                .pom(
                        "check",
                        "<path>schemas</path><schemaRegistryUrls><url>%s</url></schemaRegistryUrls>".formatted(url));

        assertThat(project.maven("verify").log())
                .contains("incompatible t (BACKWARD_TRANSITIVE)", "before: t version 1:1");
    }

    @Test
    void goals_misconfigured_sayInOneLineWhatIsMissing() {
        MavenProject project = new MavenProject(folder)
                .pom("check", "<userInfoConfig>me:hush</userInfoConfig>")
                .write("src/main/schemas/a.avsc", "\"int\"");

        assertThat(project.maven("verify").log())
                .contains("Check against what? Configure against, such as git:origin/main, or schemaRegistryUrls");
        Build unreachable = project.maven("verify", "-Dsymbolon.schemaRegistryUrls=http://localhost:1");
        assertThat(unreachable.status()).isEqualTo(1);
        assertThat(unreachable.log())
                .contains("no registry answers at [http://localhost:1]")
                .doesNotContain("hush");
    }

    @Test
    void goals_thatSayMoreOfSubjectsThanThereAre_nameTheSubject() {
        MavenProject project = new MavenProject(folder).write("a.avsc", "\"int\"");
        String subjects = "<subjects><a>a.avsc</a></subjects>";

        assertThat(validated(project, subjects + "<metadata><shop_x2Fa/></metadata>"))
                .contains("metadata names the subject 'shop/a', which subjects does not");
        assertThat(validated(project, subjects + "<references><b/></references>"))
                .contains("references names the subject 'b', which subjects does not");
        assertThat(validated(project, subjects + "<schemaTypes><b>AVRO</b></schemaTypes>"))
                .contains("schemaTypes names the subject 'b', which subjects does not");
        assertThat(validated(project, "<path>a.avsc</path><ruleSet><a/></ruleSet>"))
                .contains("ruleSet names the subject 'a', which subjects does not");
        assertThat(validated(project, subjects + "<ruleSet><a/></ruleSet>")).contains("1 schema: 1 valid");
    }

    private static String checkOfPath(String levels) {
        return "<path>schemas</path><against>git:HEAD</against><compatibilityLevels>" + levels
                + "</compatibilityLevels>";
    }

    private static String validated(MavenProject project, String configuration) {
        return project.pom("validate", configuration).maven("symbolon:validate").log();
    }

    private static String pluginOfThePage() throws IOException {
        String page = Files.readString(Path.of("../../docs/ci.md"));
        String end = "</plugin>";
        return page.substring(page.indexOf("<plugin>"), page.indexOf(end) + end.length());
    }
}

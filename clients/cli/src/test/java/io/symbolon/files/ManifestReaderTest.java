package io.symbolon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {

    private static final String WHOLE = """
            compatibility: full
            subjects:
              orders-value:
                file: schemas/order.avsc
                compatibility: BACKWARD_TRANSITIVE
                references:
                  - name: a.Address
                    subject: address
                    version: 2
                metadata:
                  properties: {owner: sales}
                ruleSet:
                  domainRules:
                    - name: positive
                      kind: CONDITION
                      mode: WRITE
                      type: CEL
                      expr: message.total > 0
              users:
                file: schemas/user.json
                type: json
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSchemas() throws IOException {
        Files.createDirectories(folder.resolve("schemas"));
        Files.writeString(folder.resolve("schemas/order.avsc"), "\"int\"");
        Files.writeString(folder.resolve("schemas/user.json"), "true");
    }

    @Test
    void read_everyKey_saysWhatItMeans() {
        Manifest manifest = read(WHOLE);

        SchemaFile order = manifest.schemas().ofSubject("orders-value").orElseThrow();
        assertThat(order.path()).isEqualTo("schemas/order.avsc");
        assertThat(order.declaration().references()).containsExactly(new Reference("a.Address", "address", 2));
        assertThat(order.declaration().metadata().properties()).containsEntry("owner", "sales");
        assertThat(order.declaration().ruleSet().domainRules().get(0).expr()).isEqualTo("message.total > 0");
        assertThat(manifest.level(order)).contains(CompatibilityLevel.BACKWARD_TRANSITIVE);
        SchemaFile user = manifest.schemas().ofSubject("users").orElseThrow();
        assertThat(user.type()).isEqualTo(new SchemaType("JSON"));
        assertThat(manifest.level(user)).contains(CompatibilityLevel.FULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compatibility: full | compatability: full | :1: there is no key 'compatability'; did you mean 'compatibility'?",
                "file: schemas/order | fiel: schemas/order | :4: there is no key 'fiel'; did you mean 'file'?",
                "BACKWARD_TRANSITIVE | BACKWARDS_TRANSITIVE | :5: 'BACKWARDS_TRANSITIVE' is none of NONE, BACKWARD, BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE; did you mean 'BACKWARD_TRANSITIVE'?",
                "version: 2 | verison: 2 | :9: there is no key 'verison'; did you mean 'version'?",
                "properties: | propertys: | :11: there is no key 'propertys'; did you mean 'properties'?",
                "expr: message | expression: message | :18: there is no key 'expression'; the keys are name, doc, kind, mode, type, tags, params, expr, onSuccess, onFailure, disabled",
                "kind: CONDITION | kind: CONDITIONS | CONDITIONS",
                "schemas/user.json | ../user.json | :20: the file is not in the folder of the manifest; move one of the two",
                "subjects: | subjekts: | :2: there is no key 'subjekts'; did you mean 'subjects'?",
                "users: | orders-value: | :19: the manifest cannot be read: Duplicate field 'orders-value'",
                "file: schemas/user.json | type: json | the manifest cannot be read: Duplicate field 'type'",
            })
    void read_mistake_isShownWithLineAndNearestWord(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        ToolException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.USAGE))
                .hasMessageContaining(message.strip());
    }

    @Test
    void read_emptyFile_saysWhatIsExpected() {
        assertThatThrownBy(() -> read(""))
                .hasMessageEndingWith(":1: keys and values are expected here: compatibility, subjects");
        assertThatThrownBy(() -> read("subjects: {}")).hasMessageEndingWith("there are no subjects");
        assertThatThrownBy(() -> read("a: [")).hasMessageContaining(":1: the manifest cannot be read: ");
    }

    private Manifest read(String text) {
        try {
            Files.writeString(folder.resolve(Manifest.FILE_NAME), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new SchemaPaths(new SchemaLanguages(), null).read(folder);
    }
}

package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.jdbc.JdbcStorageEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with next to no memory lists all subjects of a large registry. */
class HugeListIT {

    private static final int SUBJECTS = 100_000;
    private static final Map<String, String> LITTLE_MEMORY = Map.of("JAVA_TOOL_OPTIONS", "-Xmx48m");

    @TempDir
    Path directory;

    @Test
    void list_ofAHundredThousandSubjects_needsLittleMemory() throws Exception {
        String storage = "jdbc:h2:file:" + directory.resolve("registry");
        fill(storage);

        try (RegistryProcess process = RegistryProcess.run(
                directory, LITTLE_MEMORY, "--listeners=http://127.0.0.1:0", "--storage.url=" + storage)) {
            JsonNode subjects = process.api().get("/subjects").json();

            assertThat(subjects).as(process.errors()).hasSize(SUBJECTS);
            assertThat(subjects.get(SUBJECTS - 1).asText()).isEqualTo("subject-of-a-large-registry-099999-value");
        }
    }

    private static void fill(String url) {
        try (RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions(url, "", "", 2))) {
            storage.inTransaction(Scope.changing(SubjectName.parse("any")), transaction -> {
                SchemaContent content = new SchemaContent(SchemaType.AVRO, "\"int\"", List.of(), null, null);
                for (int i = 0; i < SUBJECTS; i++) {
                    String name = String.format("subject-of-a-large-registry-%06d-value", i);
                    transaction.versions().append(SubjectName.parse(name), 1, content);
                }
                return content;
            });
        }
    }
}

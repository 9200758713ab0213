package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../../docs/configuration.md");

    @Test
    void page_hasTheRowsOfTheTable() throws IOException {
        List<String> rows = Arrays.stream(ConfigurationKey.values())
                .map(ConfigurationPageTest::row)
                .toList();

        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("| `"))
                .containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @EnumSource(ConfigurationKey.class)
    void help_hasEveryKey(ConfigurationKey key) {
        String defaultValue = key.defaultValue().isEmpty() ? "none" : key.defaultValue();

        assertThat(Help.text())
                .contains("  --" + key.key() + "\n      " + key.meaning() + "\n      Value: "
                        + key.kind().description() + "\n      Default: " + defaultValue + "\n");
    }

    private static String row(ConfigurationKey key) {
        String defaultValue = key.defaultValue().isEmpty() ? "none" : "`" + key.defaultValue() + "`";
        return "| `" + key.key() + "` | " + defaultValue + " | " + key.kind().description() + " | " + key.meaning()
                + " |";
    }
}

package io.symbolon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.symbolon.cli.Shell.Answer;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.SymbolonExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The program as users have it, a process that the launcher starts, and every command of docs/ci.md. */
@ExtendWith(SymbolonExtension.class)
class CiPageIT {

    private static final Path PAGE = Path.of("../../docs/ci.md");
    private static final Pattern COMMAND = Pattern.compile("symbolon (?:check|register) [^'\n]*");
    private static final Pattern GRADLE = Pattern.compile("commandLine\\(([^)]*)\\)");

    private static final String ORDER = """
            {"type": "record", "name": "Order", "fields": [{"name": "id", "type": "int"}]}
            """;

    /** So different that git does not take it for the same file elsewhere. */
    private static final String REWRITTEN = """
            {
              "type": "record",
              "name": "Order",
              "fields": [
                {"name": "number", "type": "string"},
                {"name": "customer", "type": {"type": "array", "items": "bytes"}}
              ]
            }
            """;

    private final String url;

    @TempDir
    private Path folder;

    private Shell shell;

    CiPageIT(InMemoryRegistry registry) {
        url = registry.url();
    }

    @BeforeEach
    void writeProject() {
        shell = new Shell(folder);
        shell.write("schemas/order.avsc", ORDER);
        shell.commitAll();
        shell.run("git", "update-ref", "refs/remotes/origin/main", "HEAD");
    }

    @TestFactory
    Stream<DynamicTest> everyCommandOfThePage_passesWhatFitsAndStopsWhatDoesNot() throws IOException {
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(9);
        return commands.stream().map(command -> dynamicTest(command, () -> verify(command)));
    }

    @Test
    void hookOfThePage_stopsCommitsInLinkedWorktreesToo() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("#!/bin/sh");
        shell.write(".git/hooks/pre-commit", page.substring(start, page.indexOf("```", start)));
        shell.run("chmod", "+x", ".git/hooks/pre-commit");
        shell.run("git", "worktree", "add", "-q", "linked");
        String commit = "git -c user.name=t -c user.email=t@example.org commit -q -a -m next";

        shell.write("linked/schemas/order.avsc", REWRITTEN);
        Answer broken = launch("cd linked && " + commit);
        shell.write("linked/schemas/order.avsc", ORDER.replace("int", "long"));
        Answer fitting = launch("cd linked && " + commit);

        assertThat(broken.out())
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE", "before: HEAD:order.avsc:1", "1 incompatible");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(fitting).isEqualTo(new Answer(0, "1 schema: 1 compatible\n", ""));
    }

    @Test
    void manifestOfThePage_isOne() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("compatibility: BACKWARD ");
        shell.write("schemas/symbolon.yaml", page.substring(start, page.indexOf("```", start)));

        Answer answer = launch("symbolon check --against git:main --level BACKWARD schemas/");

        assertThat(answer.out()).contains("the subject 'address'", "no file is for");
        assertThat(answer.status()).isEqualTo(2);
    }

    @Test
    void emptyVariables_areNone() {
        assertThat(launch("export SYMBOLON_REGISTRY_URL= SYMBOLON_REGISTRY_TOKEN=; symbolon validate schemas/"))
                .isEqualTo(new Answer(0, "1 schema: 1 valid\n", ""));
        assertThat(launch("export SYMBOLON_REGISTRY_TOKEN=; symbolon list --prefix none --registry " + url))
                .isEqualTo(new Answer(0, "", ""));
    }

    @Test
    void process_takesStandardInputAndAnswersWithItsStatus() {
        launch("symbolon register --subject piped schemas/order.avsc --registry " + url);

        assertThat(launch(
                        "echo '{\"id\": 3}' | symbolon encode --subject piped --bytes raw --registry %1$s | symbolon decode --bytes raw --registry %1$s"
                                .formatted(url)))
                .isEqualTo(new Answer(0, "{\"id\":3}\n", ""));
        assertThat(launch("symbolon list --registry http://localhost:1").status())
                .isEqualTo(3);
        assertThat(launch("symbolon --version").out()).matches("\\d.*\n");
        assertThat(launch("symbolon generate-completion").out()).contains("complete -F", "--against");
    }

    private void verify(String command) {
        shell.write("schemas/order.avsc", ORDER);
        launch("symbolon register --registry " + url + " schemas/");
        assertThat(launch(command).status()).isZero();
        shell.write("schemas/order.avsc", ORDER.replace("int", "string"));
        Answer broken = launch(command);
        assertThat(broken.out()).contains("TYPE_MISMATCH");
        assertThat(broken.status()).isEqualTo(1);
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean code = false;
        for (String line : Files.readAllLines(PAGE)) {
            code ^= line.startsWith("```");
            Matcher gradle = GRADLE.matcher(line);
            Matcher command = COMMAND.matcher(line);
            if (code && gradle.find()) {
                commands.add(gradle.group(1).replace("\"", "").replace(",", ""));
            } else if (code && command.find()) {
                commands.add(command.group());
            }
        }
        return commands;
    }

    private Answer launch(String command) {
        Path target = Path.of("target").toAbsolutePath();
        return shell.run(List.of(
                "sh",
                "-c",
                "export PATH=%s:$PATH GITHUB_BASE_REF=main CHANGE_TARGET=main CI_MERGE_REQUEST_DIFF_BASE_SHA=main REGISTRY=%s; %s"
                        .formatted(target, url, command)));
    }
}

package io.symbolon.cli;

import io.symbolon.client.RegistryClient;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.ToolException;
import io.symbolon.model.Reference;
import io.symbolon.model.SchemaBody;
import io.symbolon.publish.DownloadSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code symbolon get}: fetches a schema, or files of many. */
@Command(
        name = "get",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a schema of a registry, or writes those of many subjects into a folder.",
            "",
            "  symbolon get orders-value 3",
            "  symbolon get --id 42",
            "  symbolon get 'orders-.*' --to schemas/",
            ""
        })
final class GetCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SUBJECT",
            description = "A subject; with --to a regular expression.")
    private @Nullable String subject;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "Its version; without it the latest.")
    private @Nullable Integer version;

    @Option(names = "--id", paramLabel = "ID", description = "The schema's id, instead of a subject.")
    private @Nullable Integer id;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Write the latest schema of each subject there.")
    private @Nullable Path folder;

    @Mixin
    private final Dialogue dialogue = new Dialogue();

    @Override
    public Integer call() {
        if ((subject == null) == (id == null)) {
            throw ToolException.usage("Get which schema? Give a SUBJECT or --id");
        }
        return dialogue.with(access -> {
            if (folder != null && subject != null) {
                download(new DownloadSchemas(access), subject, folder);
            } else {
                SchemaBody body =
                        id == null ? body(access.client()) : access.client().schemaById(id, "");
                dialogue.tell(Objects.requireNonNull(body.schema()), body);
            }
            return ExitStatus.FINE;
        });
    }

    private SchemaBody body(RegistryClient client) {
        String name = Objects.requireNonNull(subject);
        return version == null ? client.latest(name) : client.version(name, version);
    }

    private void download(DownloadSchemas download, String pattern, Path target) {
        List<String> subjects = download.subjects(pattern(pattern));
        if (subjects.isEmpty()) {
            throw ToolException.usage("No subject fits the pattern '" + pattern + "'");
        }
        for (String name : subjects) {
            Path file = download.download(name, Reference.LATEST, new DownloadSchemas.Target(target, "", true));
            dialogue.tell(file.toString(), file.toString());
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw ToolException.usage("'" + text + "' is no regular expression: " + e.getDescription(), e);
        }
    }
}

package io.symbolon.maven;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.files.Declaration;
import io.symbolon.files.Manifest;
import io.symbolon.files.SchemaFile;
import io.symbolon.files.SchemaLanguages;
import io.symbolon.files.SchemaPaths;
import io.symbolon.files.SchemaSet;
import io.symbolon.files.ToolException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals have that work on schemas of the project. */
abstract class SchemasGoal extends SubjectsGoal {

    /** Where imports and relative references start from, if {@code subjects} lists files. */
    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private @Nullable File basedir;

    /** A folder of schemas, a file or a {@code symbolon.yaml}; not looked at where {@code subjects} is given. */
    @Parameter(property = "symbolon.path", defaultValue = "${project.basedir}/src/main/schemas")
    private @Nullable File path;

    /** The file of each subject. */
    @Parameter
    private Map<String, File> subjects = Map.of();

    /** The type of each subject whose file's name does not say it. */
    @Parameter
    private Map<String, String> schemaTypes = Map.of();

    /** What the schema of each subject refers to, as far as that is not found out from the files. */
    @Parameter
    private Map<String, Reference[]> references = Map.of();

    /** What is said about each subject's schema: tags by path pattern, properties, and which of these are sensitive. */
    @Parameter
    private Map<String, Metadata> metadata = Map.of();

    /** The rules of each subject's schema: migrationRules, domainRules, encodingRules, enableAt. */
    @Parameter
    private Map<String, RuleSet> ruleSet = Map.of();

    /** The schemas of now. */
    final Manifest schemas() {
        requireListed("schemaTypes", schemaTypes);
        requireListed("references", references);
        requireListed("metadata", metadata);
        requireListed("ruleSet", ruleSet);
        SchemaLanguages languages = new SchemaLanguages();
        if (subjects.isEmpty()) {
            return new SchemaPaths(languages, null).read(pathOf(path));
        }
        Path folder = pathOf(basedir);
        List<SchemaFile> files = new ArrayList<>();
        subjects.forEach((subject, file) -> {
            String type = schemaTypes.get(subject);
            SchemaType known = type == null ? null : languages.type(type);
            files.add(new SchemaPaths(languages, known)
                    .file(file.toPath(), folder)
                    .withSubject(decoded(subject))
                    .withDeclaration(declaration(subject)));
        });
        return new Manifest(folder, new SchemaSet(files), null);
    }

    private void requireListed(String parameter, Map<String, ?> bySubject) {
        bySubject.keySet().stream()
                .filter(subject -> !subjects.containsKey(subject))
                .findFirst()
                .ifPresent(subject -> {
                    throw ToolException.usage(
                            parameter + " names the subject '" + decoded(subject) + "', which subjects does not");
                });
    }

    private Declaration declaration(String subject) {
        List<io.symbolon.model.Reference> declared = new ArrayList<>();
        for (Reference reference : references.getOrDefault(subject, new Reference[0])) {
            declared.add(reference.toModel(this::decoded));
        }
        Metadata said = metadata.get(subject);
        RuleSet rules = ruleSet.get(subject);
        return new Declaration(
                declared,
                null,
                said == null ? null : said.toModel(this::decoded),
                rules == null ? null : rules.toModel(this::decoded));
    }

    private static Path pathOf(@Nullable File file) {
        if (file == null) {
            throw ToolException.usage("Which schemas? Configure path or subjects");
        }
        return file.toPath();
    }
}

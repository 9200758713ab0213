package io.symbolon.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a {@code symbolon.yaml}; what it says about a mistake names the line and the key that was probably meant. */
final class ManifestReader {

    private final SchemaPaths paths;
    private final SchemaLanguages languages;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    ManifestReader(SchemaPaths paths, SchemaLanguages languages) {
        this.paths = paths;
        this.languages = languages;
        yaml.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    Manifest read(Path path) {
        String text = SchemaPaths.text(path);
        ManifestNode root = new ManifestNode(path, JsonText.lines(new YAMLFactory(), text), "", tree(path, text));
        root.requireKeys("compatibility", "subjects");
        ManifestNode subjects = root.required("subjects");
        Path folder = Objects.requireNonNullElse(path.getParent(), Path.of("."));
        List<SchemaFile> files = new ArrayList<>();
        for (String subject : subjects.keys()) {
            files.add(file(folder, subject, subjects.child(subject)));
        }
        if (files.isEmpty()) {
            throw subjects.mistake("there are no subjects");
        }
        return new Manifest(folder, new SchemaSet(files), level(root).orElse(null));
    }

    private SchemaFile file(Path folder, String subject, ManifestNode node) {
        node.requireKeys("file", "type", "compatibility", "references", "metadata", "ruleSet");
        Path relative = Path.of(node.required("file").text()).normalize();
        if (relative.isAbsolute() || relative.startsWith("..")) {
            throw node.child("file").mistake("the file is not in the folder of the manifest; move one of the two");
        }
        SchemaPaths typed = node.find("type")
                .map(type -> new SchemaPaths(languages, new SchemaType(type.oneOf("AVRO", "PROTOBUF", "JSON"))))
                .orElse(paths);
        return typed.file(folder.resolve(relative), SchemaPaths.slashed(relative))
                .withSubject(subject)
                .withDeclaration(declaration(node));
    }

    private Declaration declaration(ManifestNode node) {
        List<Reference> references = new ArrayList<>();
        for (ManifestNode item :
                node.find("references").map(ManifestNode::items).orElse(List.of())) {
            references.add(reference(item));
        }
        return new Declaration(
                references,
                level(node).orElse(null),
                node.find("metadata").map(this::metadata).orElse(null),
                node.find("ruleSet").map(this::ruleSet).orElse(null));
    }

    private static Reference reference(ManifestNode node) {
        node.requireKeysOf(Reference.class);
        String subject = node.required("subject").text();
        return new Reference(
                node.find("name").map(ManifestNode::text).orElse(subject),
                subject,
                node.find("version").map(ManifestNode::number).orElse(Reference.LATEST));
    }

    private static Optional<CompatibilityLevel> level(ManifestNode node) {
        return node.find("compatibility").map(level -> {
            String[] names =
                    Arrays.stream(CompatibilityLevel.values()).map(Enum::name).toArray(String[]::new);
            return CompatibilityLevel.valueOf(level.oneOf(names));
        });
    }

    private Metadata metadata(ManifestNode node) {
        node.requireKeysOf(Metadata.class);
        return node.as(yaml, Metadata.class);
    }

    private RuleSet ruleSet(ManifestNode node) {
        node.requireKeysOf(RuleSet.class);
        for (String list : List.of("migrationRules", "domainRules", "encodingRules")) {
            for (ManifestNode rule : node.find(list).map(ManifestNode::items).orElse(List.of())) {
                rule.requireKeysOf(Rule.class);
            }
        }
        return node.as(yaml, RuleSet.class);
    }

    private @Nullable JsonNode tree(Path path, String text) {
        try {
            return yaml.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String reason = e.getOriginalMessage().lines().findFirst().orElse("it is not YAML");
            throw ToolException.usage(path + ":" + line + ": the manifest cannot be read: " + reason);
        }
    }
}

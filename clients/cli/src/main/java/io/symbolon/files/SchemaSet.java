package io.symbolon.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemas that belong together, one a subject: they may refer to one another. Immutable. */
public final class SchemaSet {

    private final Map<String, SchemaFile> bySubject = new LinkedHashMap<>();

    /** @throws ToolException where two files are for one subject */
    public SchemaSet(Collection<SchemaFile> files) {
        for (SchemaFile file : files) {
            SchemaFile other = bySubject.putIfAbsent(file.subject(), file);
            if (other != null) {
                throw ToolException.usage("Two files are for the subject '" + file.subject() + "': " + other.place()
                        + " and " + file.place() + "; rename one, or name the subjects in " + Manifest.FILE_NAME);
            }
        }
    }

    public List<SchemaFile> files() {
        return new ArrayList<>(bySubject.values());
    }

    public Optional<SchemaFile> ofSubject(String subject) {
        return Optional.ofNullable(bySubject.get(subject));
    }

    public Optional<SchemaFile> atPath(String path) {
        return bySubject.values().stream()
                .filter(file -> file.path().equals(path))
                .findFirst();
    }
}

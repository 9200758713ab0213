package io.symbolon.files;

import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.model.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which schemas of a set refer to which: by declaration, or found out from the texts. A name that no file defines is left
 * to those who parse. For one thread.
 */
public final class SchemaGraph {

    private final SchemaSet set;
    private final ForeignSchemas foreign;
    private final Map<String, List<SchemaFile>> byName = new HashMap<>();
    private final Map<String, List<SchemaFile>> byInnerName = new HashMap<>();
    private final Map<String, Map<String, List<String>>> used = new HashMap<>();
    private final Map<String, SchemaSource> sources = new HashMap<>();

    public SchemaGraph(SchemaSet set, ForeignSchemas foreign) {
        SchemaLanguages languages = new SchemaLanguages();
        this.set = set;
        this.foreign = foreign;
        for (SchemaFile file : set.files()) {
            SchemaNames names = languages.names(file);
            names.defined()
                    .forEach(name -> byName.computeIfAbsent(key(file, name), n -> new ArrayList<>())
                            .add(file));
            names.inside()
                    .forEach(name -> byInnerName
                            .computeIfAbsent(key(file, name), n -> new ArrayList<>())
                            .add(file));
            used.put(file.subject(), names.used());
        }
    }

    /**
     * The schemas so that each comes after those that it refers to.
     *
     * @throws ToolException where some refer to one another in a circle
     */
    public List<SchemaFile> ordered() {
        Set<SchemaFile> done = new LinkedHashSet<>();
        set.files().forEach(file -> visit(file, new LinkedHashSet<>(), done));
        return new ArrayList<>(done);
    }

    /** A schema with all that it refers to. */
    public SchemaSource source(SchemaFile file) {
        if (sources.isEmpty()) {
            ordered().forEach(this::sourceInOrder);
        }
        return sourceInOrder(file);
    }

    /** What a schema refers to, by the name in its text; the version is {@link Reference#LATEST} where a file has it. */
    public List<Reference> references(SchemaFile file) {
        Map<String, Reference> references = new LinkedHashMap<>();
        file.declaration().references().forEach(reference -> references.put(reference.name(), reference));
        used.getOrDefault(file.subject(), Map.of()).forEach((name, keys) -> {
            if (!references.containsKey(name)) {
                definition(file, keys)
                        .ifPresent(target ->
                                references.put(name, new Reference(name, target.subject(), Reference.LATEST)));
            }
        });
        return List.copyOf(references.values());
    }

    private SchemaSource sourceInOrder(SchemaFile file) {
        SchemaSource known = sources.get(file.subject());
        if (known != null) {
            return known;
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Reference reference : references(file)) {
            SchemaSource source = local(reference)
                    .map(this::sourceInOrder)
                    .orElseGet(() -> foreign.source(reference.subject(), reference.version()));
            dependencies.add(new Dependency(reference.name(), source));
        }
        SchemaSource source = new SchemaSource(file.text(), dependencies);
        sources.put(file.subject(), source);
        return source;
    }

    private void visit(SchemaFile file, Set<SchemaFile> path, Set<SchemaFile> done) {
        if (done.contains(file)) {
            return;
        }
        if (!path.add(file)) {
            List<SchemaFile> way = new ArrayList<>(path);
            way.add(file);
            throw ToolException.invalid("Schemas refer to one another in a circle: "
                    + way.subList(way.indexOf(file), way.size()).stream()
                            .map(SchemaFile::place)
                            .collect(Collectors.joining(" → ")));
        }
        for (Reference reference : references(file)) {
            local(reference).ifPresent(target -> visit(target, path, done));
        }
        path.remove(file);
        done.add(file);
    }

    private Optional<SchemaFile> local(Reference reference) {
        return reference.version() == Reference.LATEST ? set.ofSubject(reference.subject()) : Optional.empty();
    }

    private Optional<SchemaFile> definition(SchemaFile user, List<String> names) {
        for (Map<String, List<SchemaFile>> index : List.of(byName, byInnerName)) {
            for (String name : names) {
                List<SchemaFile> files = index.getOrDefault(key(user, name), List.of()).stream()
                        .filter(file -> !file.equals(user))
                        .toList();
                if (files.size() > 1) {
                    throw ToolException.usage(user.place() + " refers to '" + name + "', which several files define: "
                            + files.stream().map(SchemaFile::place).collect(Collectors.joining(", "))
                            + "; say which one with references in " + Manifest.FILE_NAME);
                }
                if (!files.isEmpty()) {
                    return Optional.of(files.get(0));
                }
            }
        }
        return Optional.empty();
    }

    private static String key(SchemaFile file, String name) {
        return file.type() + " " + name;
    }
}

package io.symbolon.files;

import io.symbolon.compatibility.SchemaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that schemas are written in. Stateless; any number of threads may share it. */
public final class SchemaLanguages {

    private final List<SchemaLanguage> all = List.of(new AvroLanguage(), new ProtobufLanguage(), new JsonLanguage());

    /**
     * The type of that name.
     *
     * @throws ToolException where there is none
     */
    public SchemaType type(String name) {
        return all.stream()
                .map(SchemaLanguage::type)
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ToolException.usage("There is no kind of schema '" + name + "'; there are "
                        + all.stream().map(language -> language.type().name()).collect(Collectors.joining(", "))));
    }

    /** The type of a file by its name, where the name says it. */
    public Optional<SchemaType> typeOf(String path) {
        return all.stream()
                .filter(language -> language.extensions().stream().anyMatch(path::endsWith))
                .map(SchemaLanguage::type)
                .findFirst();
    }

    /** A path without what says the type. */
    public String withoutExtension(String path) {
        return all.stream()
                .flatMap(language -> language.extensions().stream())
                .filter(path::endsWith)
                .map(extension -> path.substring(0, path.length() - extension.length()))
                .findFirst()
                .orElse(path);
    }

    /** How the names of files of that type usually end; {@code .txt} for a type that is not known here. */
    public String extension(SchemaType type) {
        return find(type).map(language -> language.extensions().get(0)).orElse(".txt");
    }

    /** Every ending that is known, for messages. */
    public List<String> extensions() {
        return all.stream().flatMap(language -> language.extensions().stream()).toList();
    }

    /**
     * The line where something stands, or what is around it; 1 where nothing is known.
     *
     * @param place the path in a finding or a problem, such as {@code #/fields/0/type}, or a line and column such as {@code 3:7}
     */
    public int line(SchemaType type, String text, String place) {
        if (place.matches("\\d{1,9}:\\d+")) {
            return Integer.parseInt(place.substring(0, place.indexOf(':')));
        }
        Map<String, Integer> lines =
                find(type).map(language -> language.lines(text)).orElse(Map.of());
        String way = place.startsWith("#") ? place.substring(1) : place;
        while (!lines.containsKey(way) && !way.isEmpty()) {
            way = way.substring(0, Math.max(0, way.lastIndexOf('/')));
        }
        return lines.getOrDefault(way, 1);
    }

    SchemaNames names(SchemaFile file) {
        return find(file.type()).map(language -> language.names(file)).orElse(SchemaNames.NONE);
    }

    private Optional<SchemaLanguage> find(SchemaType type) {
        return all.stream().filter(language -> language.type().equals(type)).findFirst();
    }
}

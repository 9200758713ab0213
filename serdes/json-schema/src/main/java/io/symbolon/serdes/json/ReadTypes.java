package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.serdes.ClassPath;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.util.List;
import java.util.Optional;

/**
 * Finds the class that values are read into: the one configured; else the one that their schema names, if the configuration
 * allows its package; else maps, lists, strings and so on.
 */
final class ReadTypes {

    private final Optional<Class<?>> configured;
    private final String property;
    private final List<String> packages;

    ReadTypes(SerdeConfig config, RecordPart part) {
        configured = config.get(JsonKeys.type(part));
        property = config.get(JsonKeys.TYPE_PROPERTY);
        packages = config.get(JsonKeys.ALLOWED_PACKAGES);
    }

    Class<?> typeFor(JsonSchema writer) {
        return configured.orElseGet(() -> packages.isEmpty() ? Object.class : named(writer));
    }

    private Class<?> named(JsonSchema writer) {
        JsonNode name = writer.toJson().get(property);
        return name == null || !name.isTextual() ? Object.class : load(name.textValue());
    }

    private Class<?> load(String name) {
        if (packages.stream().noneMatch(allowed -> name.startsWith(allowed + "."))) {
            throw new SerdeException("The schema's " + property + " names the class " + name
                    + ", whose package is not in " + JsonKeys.ALLOWED_PACKAGES.name()
                    + "; add the package, or name a class in json.value.type");
        }
        return ClassPath.find(name)
                .orElseThrow(() -> new SerdeException("The schema's " + property + " names the class " + name
                        + ", which is not on the class path; put it there, or name a class in json.value.type"));
    }
}

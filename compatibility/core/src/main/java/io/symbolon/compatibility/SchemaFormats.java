package io.symbolon.compatibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The formats at hand, by type. Immutable; any number of threads may share it. */
public final class SchemaFormats {

    private final Map<SchemaType, SchemaFormat> byType;

    public SchemaFormats(List<SchemaFormat> formats) {
        Map<SchemaType, SchemaFormat> map = new LinkedHashMap<>();
        formats.forEach(format -> map.put(format.type(), format));
        byType = Map.copyOf(map);
    }

    /** Every format on the class path. */
    public static SchemaFormats load() {
        return new SchemaFormats(ServiceLoader.load(SchemaFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public Set<SchemaType> types() {
        return byType.keySet();
    }

    public Optional<SchemaFormat> find(SchemaType type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The format of a schema that was parsed by one of these. */
    public SchemaFormat get(SchemaType type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException("No format on the class path reads " + type));
    }
}

package io.symbolon.compatibility;

import java.util.Collections;
import java.util.Comparator;
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
        formats.stream()
                .sorted(Comparator.comparing(format -> format.type().name()))
                .forEach(format -> map.put(format.type(), format));
        byType = Collections.unmodifiableMap(map);
    }

    /** Every format on the class path. */
    public static SchemaFormats load() {
        return new SchemaFormats(ServiceLoader.load(SchemaFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** In the order of their names. */
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

    /** One sentence that says what a finding about a schema of that type means, for people. */
    public String sentence(SchemaType type, Finding finding) {
        CompatibilityRule rule = finding.change().rule();
        return rule instanceof SharedRule
                ? rule.summary() + ": " + finding.change().detail()
                : get(type).sentence(finding);
    }

    /** One line that says what a finding about a schema of that type means, in the shape that clients know. */
    public String describe(SchemaType type, Finding finding) {
        CompatibilityRule rule = finding.change().rule();
        return rule instanceof SharedRule ? rule.summary() : get(type).describe(finding);
    }
}

package io.symbolon.serdes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value of the form {@code name=value,name='a value, with comma'}: single quotes protect, doubled ones stand for one. */
final class PropertyList {

    private static final Pattern ENTRY =
            Pattern.compile("\\s*([^=,']+?)\\s*=\\s*(?:'((?:[^']|'')*)'|([^,']*?))\\s*(?:,|$)");

    private PropertyList() {}

    static Map<String, String> parse(String key, Object given) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> properties.put(name.toString(), value.toString()));
            return properties;
        }
        String text = given.toString();
        Matcher entry = ENTRY.matcher(text);
        int read = 0;
        while (read < text.length() && entry.find(read) && entry.start() == read) {
            String quoted = entry.group(2);
            properties.put(entry.group(1), quoted == null ? entry.group(3) : quoted.replace("''", "'"));
            read = entry.end();
        }
        if (read < text.length()) {
            throw new IllegalArgumentException(
                    key + " must look like name=value,name='another value', but does not at '" + text.substring(read)
                            + "'");
        }
        return properties;
    }
}

package io.symbolon.compatibility.protobuf.compiler;

/** The laws of names: how they are joined, and what they become in JSON. */
final class Names {

    private Names() {}

    /** The full name of something in a scope, which is empty for the root. */
    static String join(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    /** The scope around a full name; empty for the root. */
    static String scope(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.lastIndexOf('.')));
    }

    static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
    }

    /** The name that a field has in JSON where it does not say otherwise. */
    static String json(String fieldName) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (int i = 0; i < fieldName.length(); i++) {
            char c = fieldName.charAt(i);
            if (c != '_') {
                name.append(capital && c >= 'a' && c <= 'z' ? Character.toUpperCase(c) : c);
            }
            capital = c == '_';
        }
        return name.toString();
    }
}

package io.symbolon.compatibility.avro;

/**
 * A spot in a schema text.
 *
 * @param pointer the JSON pointer to it
 * @param namespace the namespace in force there; empty for none
 */
record Place(String pointer, String namespace) {

    static final Place ROOT = new Place("", "");

    Place at(String step) {
        return new Place(pointer + "/" + step, namespace);
    }

    Place at(String step, int index) {
        return new Place(pointer + "/" + step + "/" + index, namespace);
    }

    Place at(int index) {
        return new Place(pointer + "/" + index, namespace);
    }

    Place in(String innerNamespace) {
        return new Place(pointer, innerNamespace);
    }

    /** The full name that a name written here stands for. */
    String fullName(String name) {
        return name.indexOf('.') >= 0 || namespace.isEmpty() ? name : namespace + "." + name;
    }
}

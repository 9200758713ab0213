package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import java.util.List;

/**
 * A schema that another one imports and that is registered under a subject of its own. One that is imported on several ways is
 * one shared object, so that a diamond costs no more than a line.
 *
 * @param name how the text of the importing schema names it
 * @param subject where it is registered; without a context of its own, in that of who imports it
 * @param imports what it imports itself
 * @param lookUpOnly whether it must be registered already, also where the importing schema need not
 */
public record SchemaImport(
        String name, String subject, ParsedSchema schema, List<SchemaImport> imports, boolean lookUpOnly) {

    public SchemaImport {
        imports = List.copyOf(imports);
    }
}

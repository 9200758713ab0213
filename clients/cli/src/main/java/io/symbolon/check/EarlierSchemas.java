package io.symbolon.check;

import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.SchemaFile;

/** Where the schemas of before come from. For one thread. */
public interface EarlierSchemas {

    /** What came before that schema; no schemas where it is new. */
    Past before(SchemaFile file);

    /** Where the schemas of now find what they refer to without having it. */
    ForeignSchemas foreign();
}

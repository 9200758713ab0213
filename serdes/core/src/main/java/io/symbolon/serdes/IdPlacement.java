package io.symbolon.serdes;

/** Where a writer puts the schema's id. */
enum IdPlacement {
    /** In front of the bytes, as an id of 4 bytes. */
    PREFIX,
    /** In a record header, as a guid of 16 bytes; the bytes stay bare. */
    HEADER
}

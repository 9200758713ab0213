package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A default value as a schema text gives it.
 *
 * @param record the full name of the record
 * @param field the name of the field
 */
record FieldDefault(String record, String field, JsonNode value, Place place) {}

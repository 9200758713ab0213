package io.symbolon.check;

import io.symbolon.compatibility.ParsedSchema;

/**
 * A schema that another one is held against.
 *
 * @param version its number, the newest the highest
 * @param place where its text is, as people are told
 * @param text the text that lines are counted in
 */
record EarlierSchema(int version, String place, String text, ParsedSchema schema) {}

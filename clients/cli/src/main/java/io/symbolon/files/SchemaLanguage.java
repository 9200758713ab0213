package io.symbolon.files;

import io.symbolon.compatibility.SchemaType;
import java.util.List;
import java.util.Map;

/**
 * What tools know about the texts of one kind of schema without understanding them: how their files are called, which
 * names they define and use, and on which line something stands. Stateless. A text that is no schema has no names and no lines.
 */
interface SchemaLanguage {

    SchemaType type();

    /** How names of such files end, the usual way first. */
    List<String> extensions();

    SchemaNames names(SchemaFile file);

    /** The line of each place of the text, counted from 1, by the way to it: steps with a {@code /} in front. */
    Map<String, Integer> lines(String text);
}

package io.symbolon.compatibility;

import io.symbolon.compatibility.contract.SchemaFormatContract;
import java.util.List;

class WordsFormatTest extends SchemaFormatContract {

    WordsFormatTest() {
        super(new WordsFormat(), List.of("a", "b  a", "maybe? sure"), List.of("", "A", "1"));
    }
}

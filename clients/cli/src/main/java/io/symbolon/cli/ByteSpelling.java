package io.symbolon.cli;

import io.symbolon.files.ToolException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** How bytes are written on a line. */
enum ByteSpelling {
    BASE64,
    HEX,
    /** Not at all: a file is one record. */
    RAW;

    String write(byte[] bytes) {
        return this == HEX
                ? HexFormat.of().formatHex(bytes)
                : Base64.getEncoder().encodeToString(bytes);
    }

    byte[] read(String line) {
        try {
            String text = line.replaceAll("\\s", "");
            return this == HEX
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw ToolException.usage("The line is not " + name().toLowerCase(Locale.ROOT) + ": " + e.getMessage(), e);
        }
    }
}

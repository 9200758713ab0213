package io.symbolon.files;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How a subject is spelled as the name of a file: what no file name or XML tag may contain is written as {@code _x} and the
 * two hexadecimal digits of each byte, as the reference registry's tools do.
 */
public final class SubjectFileNames {

    private static final Pattern CODE = Pattern.compile("_x(?=[0-9A-Fa-f]{2})");

    private SubjectFileNames() {}

    public static String encode(String subject) {
        String encoded = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return CODE.matcher(encoded).replaceAll("_x5Fx").replace("%", "_x");
    }

    public static String decode(String name) {
        String escaped = name.replace("%", "%25").replace("+", "%2B");
        return URLDecoder.decode(CODE.matcher(escaped).replaceAll("%"), StandardCharsets.UTF_8);
    }
}

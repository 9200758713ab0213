package io.symbolon.client;

import java.nio.charset.StandardCharsets;

/** A path and its query under construction; every part that is added is percent-encoded whole, slashes and colons too. */
final class RequestPath {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder();
    private char separator = '?';

    static RequestPath of(String... segments) {
        RequestPath path = new RequestPath();
        for (String segment : segments) {
            path.text.append('/');
            path.append(segment);
        }
        return path;
    }

    RequestPath with(String name, Object value) {
        text.append(separator);
        separator = '&';
        append(name);
        text.append('=');
        append(value.toString());
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void append(String part) {
        for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
            if (UNRESERVED.indexOf(octet) >= 0) {
                text.append((char) octet);
            } else {
                text.append('%').append(HEX.charAt((octet >> 4) & 0xF)).append(HEX.charAt(octet & 0xF));
            }
        }
    }
}

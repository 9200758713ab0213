package io.symbolon.registry.app.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Requests that are nearly right: the paths and bodies of the interface, each changed in a few random places. */
final class RandomRequests {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH");

    private static final List<String> PATHS = new OpenApi()
            .operations().stream()
                    .map(operation -> operation.substring(operation.indexOf(' ') + 1))
                    .distinct()
                    .toList();

    private static final List<String> VALUES = List.of(
            "s",
            "1",
            "2",
            "latest",
            "-1",
            "0",
            "2147483647",
            "2147483648",
            "1e3",
            "abc",
            "%20",
            "%00",
            "%2F",
            "..",
            "%2e%2e",
            ":.ctx:s",
            ":*:",
            ":.__GLOBAL:",
            "%3A.a%3Ab",
            "a%25c",
            "%E2%82%AC",
            "%ff",
            "%",
            "\u00e4",
            ";x=1",
            "*",
            "a".repeat(300));

    private static final List<String> PARAMETERS = List.of(
            "normalize",
            "deleted",
            "permanent",
            "verbose",
            "offset",
            "limit",
            "subjectPrefix",
            "subject",
            "format",
            "force",
            "defaultToGlobal",
            "fetchMaxId",
            "latestOnly",
            "recursive",
            "deletedOnly",
            "lookupDeletedSchema",
            "findTags",
            "key",
            "value",
            "referenceFormat",
            "associationType",
            "lifecycle",
            "cascadeLifecycle",
            "dryRun",
            "context",
            "includeDeleted");

    private static final List<String> BODIES = lines("bodies.jsonl");

    private static final List<String> SNIPPETS = Stream.concat(
                    lines("snippets.txt").stream(), Stream.of("{\"a\":".repeat(3000), "[".repeat(3000)))
            .toList();

    private final Random random;

    RandomRequests(Random random) {
        this.random = random;
    }

    Request next() throws IOException {
        StringBuilder head =
                new StringBuilder(one(METHODS)).append(' ').append(target()).append(" HTTP/1.1\r\n");
        byte[] body =
                random.nextInt(4) == 0 ? new byte[0] : mutated(one(BODIES)).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) > 0) {
            head.append("Content-Type: application/vnd.schemaregistry.v1+json\r\n");
        }
        if (random.nextInt(20) == 0) {
            head.append("Content-Encoding: gzip\r\n");
            body = random.nextBoolean() ? zipped(body) : body;
        }
        if (random.nextInt(20) == 0) {
            head.append("Accept: ")
                    .append(mutated("application/json;q=0.5, */*"))
                    .append("\r\n");
        }
        return new Request(head.toString(), body);
    }

    private String target() {
        StringBuilder target = new StringBuilder(random.nextInt(8) == 0 ? "/contexts/" + one(VALUES) : "");
        for (String segment : one(PATHS).split("(?=/)", -1)) {
            target.append(segment.startsWith("/{") || random.nextInt(30) == 0 ? "/" + one(VALUES) : segment);
        }
        for (int parameter = random.nextInt(3); parameter > 0; parameter--) {
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(one(PARAMETERS))
                    .append('=')
                    .append(random.nextBoolean() ? "true" : one(VALUES));
        }
        return target.toString();
    }

    /** With up to three snippets in it, in place of up to as many letters. */
    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int change = random.nextInt(4); change > 0; change--) {
            int start = random.nextInt(mutated.length() + 1);
            int end = Math.min(mutated.length(), start + random.nextInt(4));
            mutated.replace(start, end, random.nextInt(3) == 0 ? "" : one(SNIPPETS));
        }
        return mutated.toString();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(RandomRequests.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is sent: the head without the lines about the connection, and the body. */
    static final class Request {

        private final String head;
        private final byte[] body;

        private Request(String head, byte[] body) {
            this.head = head;
            this.body = body;
        }

        String head() {
            return head;
        }

        byte[] body() {
            return body;
        }

        @Override
        public String toString() {
            return head.replace("\r\n", " | ") + new String(body, StandardCharsets.UTF_8);
        }
    }
}

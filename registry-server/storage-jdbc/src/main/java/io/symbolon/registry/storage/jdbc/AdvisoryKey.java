package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SubjectName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The number by which PostgreSQL knows the lock of a subject. Two subjects that shared one would only wait for each other. */
final class AdvisoryKey {

    private AdvisoryKey() {}

    static long of(SubjectName subject) {
        byte[] name = (subject.context() + ":" + subject.name()).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(sha256().digest(name)).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

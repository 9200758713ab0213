package io.symbolon.registry.storage;

import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two digests of a content. Both read the same parts in the same order. The guid's digest is the reference registry's:
 * MD5, no separators, no type. The fingerprint is ours: SHA-256, the type first and every part behind its length, so that
 * nothing can be moved from one part to the next unnoticed.
 */
final class ContentDigest {

    private static final byte PRESENT = 1;
    private static final byte ABSENT = 0;

    private final MessageDigest digest;
    private final boolean framed;

    private ContentDigest(String algorithm, boolean framed) {
        try {
            this.digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
        this.framed = framed;
    }

    static UUID guid(SchemaContent content) {
        ByteBuffer bytes = ByteBuffer.wrap(new ContentDigest("MD5", false).of(content));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static String fingerprint(SchemaContent content) {
        ContentDigest digest = new ContentDigest("SHA-256", true);
        digest.add(content.type().name());
        return HexFormat.of().formatHex(digest.of(content));
    }

    private byte[] of(SchemaContent content) {
        add(content.text());
        begin(content.references().size());
        content.references().forEach(this::add);
        add(content.metadata());
        add(content.ruleSet());
        return digest.digest();
    }

    private void add(Reference reference) {
        add(reference.name());
        add(reference.subject());
        addNumber(reference.version());
    }

    private void add(@Nullable Metadata metadata) {
        addPresence(metadata != null);
        if (metadata == null) {
            return;
        }
        begin(metadata.tags().size());
        metadata.tags().forEach((path, tags) -> {
            add(path);
            addAll(List.copyOf(tags));
        });
        begin(metadata.properties().size());
        metadata.properties().forEach((name, value) -> {
            add(name);
            add(value);
        });
        addAll(List.copyOf(metadata.sensitive()));
    }

    private void add(@Nullable RuleSet ruleSet) {
        addPresence(ruleSet != null);
        if (ruleSet == null) {
            return;
        }
        for (List<Rule> rules : List.of(ruleSet.migrationRules(), ruleSet.domainRules(), ruleSet.encodingRules())) {
            begin(rules.size());
            rules.forEach(this::add);
        }
        add(ruleSet.enableAt());
    }

    private void add(Rule rule) {
        add(rule.name());
        add(rule.doc());
        add(rule.kind() == null ? null : rule.kind().name());
        add(rule.mode() == null ? null : rule.mode().name());
        add(rule.type());
        addAll(List.copyOf(rule.tags()));
        begin(rule.params().size());
        rule.params().forEach((name, value) -> {
            add(name);
            add(value);
        });
        add(rule.expr());
        add(rule.onSuccess());
        add(rule.onFailure());
        addPresence(rule.disabled());
    }

    private void addAll(List<String> values) {
        begin(values.size());
        values.forEach(this::add);
    }

    private void add(@Nullable String value) {
        if (value == null) {
            begin(-1);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        begin(bytes.length);
        digest.update(bytes);
    }

    private void begin(int size) {
        if (framed) {
            addNumber(size);
        }
    }

    private void addNumber(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private void addPresence(boolean present) {
        if (present) {
            digest.update(PRESENT);
        } else if (framed) {
            digest.update(ABSENT);
        }
    }
}

package io.symbolon.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.model.Reference;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The registered schemas by id: their contents, resolved with all they refer to, and parsed. All of it is immutable, so it is
 * kept in memory without a question. Any number of threads may share it.
 */
final class SchemaCatalog {

    private static final int KEPT = 10_000;

    private final SchemaFormats formats;
    private final Cache<Key, Entry> entries =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Key, ParsedSchema> parsed =
            Caffeine.newBuilder().maximumSize(KEPT).softValues().build();

    SchemaCatalog(SchemaFormats formats) {
        this.formats = formats;
    }

    /** The content that a version has. */
    StoredSchema content(Version version, StorageTransaction transaction) {
        return entry(version, transaction).schema();
    }

    /** The text of a version's content, together with the schemas it refers to. */
    SchemaSource source(Version version, StorageTransaction transaction) {
        return entry(version, transaction).source();
    }

    /** How many schemas stand on top of each other where the version's content refers to one, and this to the next. */
    int depth(Version version, StorageTransaction transaction) {
        return entry(version, transaction).depth();
    }

    /**
     * Forgets what contents refer to. When no version has a content any more, what it refers to may be taken away, and be
     * another schema when the content comes back.
     */
    void forgetReferences() {
        entries.asMap().values().removeIf(entry -> entry.depth() > 0);
        parsed.asMap().keySet().retainAll(entries.asMap().keySet());
    }

    /** A candidate may be held against thousands, so here a request ends that was interrupted for taking too long. */
    ParsedSchema parsed(Version version, StorageTransaction transaction) {
        Interruption.requireNone();
        return parsed.asMap().computeIfAbsent(key(version), key -> parse(entry(version, transaction)));
    }

    private ParsedSchema parse(Entry entry) {
        return formats.get(entry.schema().content().type()).parse(entry.source(), Strictness.STORED);
    }

    private Entry entry(Version version, StorageTransaction transaction) {
        Entry known = entries.getIfPresent(key(version));
        if (known != null) {
            return known;
        }
        Entry loaded = load(version, transaction);
        entries.put(key(version), loaded);
        return loaded;
    }

    private Entry load(Version version, StorageTransaction transaction) {
        SubjectName subject = version.subject();
        StoredSchema schema = transaction
                .schemas()
                .find(subject.context(), version.schemaId())
                .orElseThrow(() -> new StorageException("No content is stored for " + version, null));
        List<Dependency> dependencies = new ArrayList<>();
        int depth = 0;
        for (Reference reference : schema.content().references()) {
            Entry target = entry(target(subject, reference, transaction), transaction);
            dependencies.add(new Dependency(reference.name(), target.source()));
            depth = Math.max(depth, 1 + target.depth());
        }
        return new Entry(schema, new SchemaSource(schema.content().text(), dependencies), depth);
    }

    private static Version target(SubjectName from, Reference reference, StorageTransaction transaction) {
        SubjectName subject = from.resolve(reference.subject());
        return transaction.state(subject, List.of()).versions().stream()
                .filter(version -> version.number() == reference.version())
                .findFirst()
                .orElseThrow(() -> new StorageException(
                        "Subject " + subject + " has no version " + reference.version() + ", which " + from
                                + " refers to",
                        null));
    }

    private static Key key(Version version) {
        return new Key(version.subject().context(), version.schemaId());
    }

    private record Key(String context, int id) {}

    private record Entry(StoredSchema schema, SchemaSource source, int depth) {}
}

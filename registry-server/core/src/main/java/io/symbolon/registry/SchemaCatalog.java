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
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of versions: their contents, resolved with all they refer to, and parsed. What a version refers to stays as long
 * as the version does, so none of it ever changes, and it is kept in memory without a question. Any number of threads may
 * share it.
 */
final class SchemaCatalog {

    private final SchemaFormats formats;
    private final Cache<Key, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(MemoryShare.greatest())
            .weigher((Key key, Entry entry) -> MemoryShare.weight(entry.source))
            .build();

    SchemaCatalog(SchemaFormats formats) {
        this.formats = formats;
    }

    /** The content that a version has. */
    StoredSchema content(Version version, StorageTransaction transaction) {
        return entry(version, transaction).schema;
    }

    /** The text of a version's content, together with the schemas it refers to. */
    SchemaSource source(Version version, StorageTransaction transaction) {
        return entry(version, transaction).source;
    }

    /** How many schemas stand on top of each other where the version's content refers to one, and this to the next. */
    int depth(Version version, StorageTransaction transaction) {
        return entry(version, transaction).depth;
    }

    ParsedSchema parsed(Version version, StorageTransaction transaction) {
        return entry(version, transaction).parsed(this::parse);
    }

    private ParsedSchema parse(Entry entry) {
        return formats.get(entry.schema.content().type()).parse(entry.source, Strictness.STORED);
    }

    /** A question may be about thousands of versions, so here a request ends that was interrupted for taking too long. */
    private Entry entry(Version version, StorageTransaction transaction) {
        Interruption.requireNone();
        Entry kept = kept(version);
        return kept == null ? new Loading(transaction).load(version) : kept;
    }

    private @Nullable Entry kept(Version version) {
        Entry kept = entries.getIfPresent(Key.ofContent(version));
        return kept == null ? entries.getIfPresent(Key.of(version)) : kept;
    }

    /** What is read from the storage for one version, each thing once, whether it is kept afterwards or not. */
    private final class Loading {

        private final StorageTransaction transaction;
        private final Map<SubjectName, List<Version>> versions = new HashMap<>();
        private final Map<Key, Entry> loaded = new HashMap<>();

        private Loading(StorageTransaction transaction) {
            this.transaction = transaction;
        }

        private Entry entry(Version version) {
            Interruption.requireNone();
            Entry kept = kept(version);
            Entry known = kept == null ? loaded.get(Key.of(version)) : kept;
            return known == null ? load(version) : known;
        }

        private Entry load(Version version) {
            StoredSchema schema = transaction
                    .schemas()
                    .find(version.subject().context(), version.schemaId())
                    .orElseThrow(() -> new StorageException("No content is stored for " + version, null));
            Entry entry = resolve(schema, version.subject());
            loaded.put(Key.of(version), entry);
            entries.put(entry.depth == 0 ? Key.ofContent(version) : Key.of(version), entry);
            return entry;
        }

        private Entry resolve(StoredSchema schema, SubjectName subject) {
            List<Dependency> dependencies = new ArrayList<>();
            int depth = 0;
            for (Reference reference : schema.content().references()) {
                Entry target = entry(target(subject, reference));
                dependencies.add(new Dependency(reference.name(), target.source));
                depth = Math.max(depth, 1 + target.depth);
            }
            return new Entry(schema, new SchemaSource(schema.content().text(), dependencies), depth);
        }

        private Version target(SubjectName from, Reference reference) {
            SubjectName subject = from.resolve(reference.subject());
            return versions
                    .computeIfAbsent(
                            subject, name -> transaction.state(name, List.of()).versions())
                    .stream()
                    .filter(version -> version.number() == reference.version())
                    .findFirst()
                    .orElseThrow(() -> new StorageException(
                            "Subject " + subject + " has no version " + reference.version() + ", which " + from
                                    + " refers to",
                            null));
        }
    }

    /**
     * Names a content by its id where it refers to nothing. Where it does, what it refers to may be taken away together with
     * its last version, and be another schema when the content comes back: so it is named by the version.
     */
    private record Key(SubjectName place, int id, long since) {

        private static Key ofContent(Version version) {
            return new Key(version.subject().contextScope(), version.schemaId(), 0);
        }

        private static Key of(Version version) {
            return new Key(version.subject(), version.schemaId(), version.registeredAt());
        }
    }

    /** A schema; its parsed form goes where memory is short. */
    private static final class Entry {

        private final StoredSchema schema;
        private final SchemaSource source;
        private final int depth;
        private volatile SoftReference<@Nullable ParsedSchema> parsed = new SoftReference<>(null);

        private Entry(StoredSchema schema, SchemaSource source, int depth) {
            this.schema = schema;
            this.source = source;
            this.depth = depth;
        }

        private ParsedSchema parsed(Function<Entry, ParsedSchema> parser) {
            ParsedSchema known = parsed.get();
            return known == null ? parse(parser) : known;
        }

        private synchronized ParsedSchema parse(Function<Entry, ParsedSchema> parser) {
            ParsedSchema known = parsed.get();
            if (known == null) {
                known = parser.apply(this);
                parsed = new SoftReference<>(known);
            }
            return known;
        }
    }
}

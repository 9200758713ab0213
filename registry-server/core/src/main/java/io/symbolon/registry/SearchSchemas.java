package io.symbolon.registry;

import io.symbolon.model.Metadata;
import io.symbolon.model.RegistryError;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds registered schemas by what is known of them. */
public final class SearchSchemas {

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;

    SearchSchemas(Workshop workshop) {
        this.storage = workshop.storage();
        this.catalog = workshop.catalog();
    }

    /** The schemas that match, by subject and rising number; read from the storage while the stream is drawn from. */
    public Stream<FoundSchema> list(SchemaQuery query, int offset, int limit) {
        Stream<SubjectHistory> matching = SubjectWalk.over(storage, query.subjects());
        AliasedSubjects aliased = aliased(query);
        Stream<Place> places =
                aliased.among(matching, query.subjects(), this::history).flatMap(places(query));
        return query.ruleType().isEmpty()
                ? places.skip(offset).limit(limit).map(place -> read(place, aliased))
                : places.map(place -> read(place, aliased))
                        .filter(schema -> hasRule(schema.schema(), query.ruleType()))
                        .skip(offset)
                        .limit(limit);
    }

    private AliasedSubjects aliased(SchemaQuery query) {
        return query.aliases()
                ? storage.reading(transaction -> AliasedSubjects.matching(query.subjects(), transaction))
                : AliasedSubjects.NONE;
    }

    private SubjectHistory history(SubjectName subject) {
        return storage.reading(transaction -> SubjectHistory.of(subject, transaction));
    }

    private Function<SubjectHistory, Stream<Place>> places(SchemaQuery query) {
        if (query.associated().isEmpty()) {
            return subject -> versions(subject, query).map(version -> new Place(version, List.of()));
        }
        AssociationQuery wanted = query.associated().get();
        AssociationWalk walk = new AssociationWalk(storage);
        return subject -> {
            Interruption.requireNone();
            List<Association> associations = walk.of(subject.subject());
            return wanted.accepts(associations)
                    ? versions(subject, query).map(version -> new Place(version, wanted.among(associations)))
                    : Stream.empty();
        };
    }

    private static Stream<Version> versions(SubjectHistory subject, SchemaQuery query) {
        List<Version> versions = subject.versions(query.deleted());
        return query.latestOnly() ? versions.stream().skip(Math.max(0, versions.size() - 1)) : versions.stream();
    }

    private static boolean hasRule(RegisteredSchema schema, String type) {
        @Nullable RuleSet rules = schema.schema().content().ruleSet();
        return rules != null
                && Stream.of(rules.migrationRules(), rules.domainRules(), rules.encodingRules())
                        .flatMap(List::stream)
                        .anyMatch(rule -> type.equals(rule.type()));
    }

    /** The newest version whose metadata has all these properties. */
    public RegisteredSchema newestWith(SubjectName subject, Map<String, String> properties, boolean deletedCount) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            SubjectHistory history = SubjectHistory.ofExisting(subject, deletedCount, transaction);
            return newestFirst(history, deletedCount)
                    .map(version -> read(version, transaction))
                    .filter(schema -> hasProperties(schema, properties))
                    .findFirst()
                    .orElseThrow(() -> new RegistryException(RegistryError.SCHEMA_NOT_FOUND));
        });
    }

    private static Stream<Version> newestFirst(SubjectHistory history, boolean deletedCount) {
        List<Version> versions = history.versions(deletedCount);
        int last = versions.size() - 1;
        return Stream.iterate(last, i -> i >= 0, i -> i - 1).map(versions::get);
    }

    private static boolean hasProperties(RegisteredSchema schema, Map<String, String> properties) {
        return Optional.ofNullable(schema.schema().content().metadata())
                .map(Metadata::properties)
                .orElseGet(Collections::emptySortedMap)
                .entrySet()
                .containsAll(properties.entrySet());
    }

    /** The ids of the schemas that refer to a version, rising. The version itself may be soft-deleted. */
    public List<Integer> referringTo(SubjectName subject, WantedVersion wanted, boolean deletedCount) {
        SubjectNames.requireValid(subject);
        return storage.reading(transaction -> {
            Version target =
                    SubjectHistory.ofExisting(subject, true, transaction).require(wanted, true);
            return transaction.versions().referringTo(subject, target.number()).stream()
                    .filter(referrer -> deletedCount || !referrer.deleted())
                    .map(Version::schemaId)
                    .distinct()
                    .sorted()
                    .toList();
        });
    }

    private FoundSchema read(Place place, AliasedSubjects aliased) {
        Version version = place.version();
        RegisteredSchema schema = storage.reading(transaction -> read(version, transaction));
        return new FoundSchema(schema, aliased.namesOf(version.subject()), place.associations());
    }

    private RegisteredSchema read(Version version, StorageTransaction transaction) {
        return new RegisteredSchema(version, catalog.content(version, transaction));
    }

    /** A version that is listed, and the associations of its subject that were asked for. */
    private record Place(Version version, List<Association> associations) {}
}

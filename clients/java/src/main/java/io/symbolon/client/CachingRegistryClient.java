package io.symbolon.client;

import io.symbolon.model.AssociationBody;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A registry client that remembers the answers of another one: content for good, what may change for a while; and that asks
 * for one thing once, however many threads want it. Any number of threads may share it; what is remembered costs no lock.
 */
final class CachingRegistryClient implements RegistryClient {

    private static final String LATEST = "latest";

    private final RegistryClient registry;
    private final Misses<InSubject> missingIds;
    private final Misses<InSubject> missingVersions;
    private final Misses<InSubject> missingSchemas;
    private final SubjectCaches<Integer, SchemaBody> ids;
    private final LoadingCache<String, SchemaBody> guids;
    private final SubjectCaches<Content, SchemaBody> registered;
    private final SubjectCaches<Content, SchemaBody> lookedUp;
    private final SubjectCaches<Numbered, SchemaBody> versions;
    private final LoadingCache<String, SchemaBody> latest;
    private final SubjectCaches<Map<String, String>, SchemaBody> latestWithMetadata;

    /** The clock counts nanoseconds from any start. */
    CachingRegistryClient(RegistryClient registry, CacheOptions options, LongSupplier clock) {
        this.registry = registry;

        CacheOptions.Missing missing = options.missing();
        missingIds = new Misses<>(missing.size(), Lifetime.upTo(missing.idTtl(), clock));
        missingVersions = new Misses<>(missing.size(), Lifetime.upTo(missing.versionTtl(), clock));
        missingSchemas = new Misses<>(missing.size(), Lifetime.upTo(missing.schemaTtl(), clock));

        int size = options.schemasPerSubject();
        Lifetime always = Lifetime.of(CacheOptions.FOREVER, clock);
        ids = new SubjectCaches<>(size, always, this::askById);
        guids = new LoadingCache<>(new ExpiringCache<>(size, always), this::askByGuid);
        registered = new SubjectCaches<>(size, always, this::askToRegister);
        lookedUp = new SubjectCaches<>(size, always, this::askToLookUp);

        Lifetime fresh = Lifetime.of(options.latest().ttl(), clock);
        versions = new SubjectCaches<>(size, fresh, this::askForVersion);
        latest = new LoadingCache<>(new ExpiringCache<>(options.latest().size(), fresh), this::askForLatest);
        latestWithMetadata = new SubjectCaches<>(size, fresh, this::askForLatestWithMetadata);
    }

    @Override
    public SchemaBody register(String subject, RegisterSchemaRequest request, boolean normalize) {
        return registered.get(subject, new Content(request, normalize));
    }

    @Override
    public SchemaBody lookUp(String subject, RegisterSchemaRequest request, boolean normalize) {
        return lookedUp.get(subject, new Content(request, normalize));
    }

    @Override
    public SchemaBody schemaById(int id, String subject) {
        return ids.get(subject, id);
    }

    @Override
    public SchemaBody schemaByGuid(String guid) {
        return guids.get(guid);
    }

    @Override
    public SchemaBody version(String subject, int version, boolean withDeleted) {
        return versions.get(subject, new Numbered(version, withDeleted));
    }

    @Override
    public SchemaBody latest(String subject) {
        return latest.get(subject);
    }

    @Override
    public SchemaBody latestWithMetadata(String subject, Map<String, String> properties) {
        return latestWithMetadata.get(subject, Map.copyOf(properties));
    }

    /** Who binds a topic wants it to be seen by the next who asks. */
    @Override
    public List<AssociationBody> associations(String cluster, String topic, String type) {
        return registry.associations(cluster, topic, type);
    }

    @Override
    public void close() {
        registry.close();
    }

    private SchemaBody askById(String subject, int id) {
        return missingIds.ask(new InSubject(subject, id), () -> registry.schemaById(id, subject));
    }

    private SchemaBody askByGuid(String guid) {
        return missingIds.ask(new InSubject("", guid), () -> registry.schemaByGuid(guid));
    }

    /** Forgets what a new version makes untrue, so that a client that registered sees what it did. */
    private SchemaBody askToRegister(String subject, Content content) {
        SchemaBody answer = registry.register(subject, content.request, content.normalize);
        missingSchemas.forget(missing -> missing.subject.equals(subject));
        missingVersions.forget(missing -> missing.subject.equals(subject));
        missingIds.forget(missing -> missing.thing.equals(answer.id()) || missing.thing.equals(answer.guid()));
        latest.forget(subject);
        latestWithMetadata.forget(subject);
        return answer;
    }

    private SchemaBody askToLookUp(String subject, Content content) {
        return missingSchemas.ask(
                new InSubject(subject, content), () -> registry.lookUp(subject, content.request, content.normalize));
    }

    private SchemaBody askForVersion(String subject, Numbered wanted) {
        return missingVersions.ask(
                new InSubject(subject, wanted), () -> registry.version(subject, wanted.version, wanted.withDeleted));
    }

    private SchemaBody askForLatest(String subject) {
        return missingVersions.ask(new InSubject(subject, LATEST), () -> registry.latest(subject));
    }

    private SchemaBody askForLatestWithMetadata(String subject, Map<String, String> properties) {
        return missingVersions.ask(
                new InSubject(subject, properties), () -> registry.latestWithMetadata(subject, properties));
    }

    /** What is asked about a schema text. */
    private record Content(RegisterSchemaRequest request, boolean normalize) {}

    /** What is asked about a version. */
    private record Numbered(int version, boolean withDeleted) {}

    /** One thing of a subject that may be missing: an id, a version, a content. */
    private record InSubject(String subject, Object thing) {}
}

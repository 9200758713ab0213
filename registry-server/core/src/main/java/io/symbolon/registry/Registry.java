package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.storage.RegistryStorage;

/**
 * A registry over a storage: all its verbs, wired. Any number of threads may share it, and of these any number may stand over
 * one storage. Whoever opened the storage closes it, after this.
 */
public final class Registry implements AutoCloseable {

    private final RegisterSchema register;
    private final TagSchema tag;
    private final FindTags tags;
    private final ReadSubjects subjects;
    private final ReadSchemas schemas;
    private final Changes changes;
    private final ReadGuids guids;
    private final SearchSchemas search;
    private final RenderSchema render;
    private final CheckCompatibility compatibility;
    private final DeleteVersions delete;
    private final ReadAssociations associations;
    private final ChangeAssociations changeAssociations;
    private final Configure config;
    private final ChangeMode mode;
    private final Contexts contexts;
    private final Aliases aliases;
    private final ChangeFollower follower;

    public Registry(RegistryStorage storage, SchemaFormats formats, RegistryOptions options) {
        Workshop workshop = Workshop.over(storage, formats, options);
        schemas = new ReadSchemas(storage, formats, workshop.catalog());
        register = new RegisterSchema(workshop, schemas::hear);
        tag = new TagSchema(workshop.catalog(), register);
        tags = new FindTags(storage, workshop.catalog());
        subjects = new ReadSubjects(workshop);
        changes = new Changes(storage);
        guids = new ReadGuids(storage, schemas);
        search = new SearchSchemas(workshop);
        render = new RenderSchema(storage, workshop.catalog());
        compatibility = new CheckCompatibility(workshop);
        delete = new DeleteVersions(storage, schemas::hear);
        associations = new ReadAssociations(workshop);
        changeAssociations = new ChangeAssociations(
                storage,
                () -> new RegisterSchema(Workshop.over(storage, formats, options), schemas::hear),
                schemas::hear);
        config = new Configure(storage, options.defaultLevel(), schemas::hear);
        mode = new ChangeMode(storage, options.modesMayChange());
        contexts = new Contexts(storage, options.modesMayChange());
        aliases = new Aliases(storage);
        follower = ChangeFollower.start(storage, schemas::hear);
    }

    public RegisterSchema register() {
        return register;
    }

    public TagSchema tag() {
        return tag;
    }

    public FindTags tags() {
        return tags;
    }

    public ReadSubjects subjects() {
        return subjects;
    }

    public ReadSchemas schemas() {
        return schemas;
    }

    public Changes changes() {
        return changes;
    }

    public ReadGuids guids() {
        return guids;
    }

    public SearchSchemas search() {
        return search;
    }

    public RenderSchema render() {
        return render;
    }

    public CheckCompatibility compatibility() {
        return compatibility;
    }

    public DeleteVersions delete() {
        return delete;
    }

    public ReadAssociations associations() {
        return associations;
    }

    public ChangeAssociations changeAssociations() {
        return changeAssociations;
    }

    public Configure config() {
        return config;
    }

    public ChangeMode mode() {
        return mode;
    }

    public Contexts contexts() {
        return contexts;
    }

    public Aliases aliases() {
        return aliases;
    }

    @Override
    public void close() {
        follower.close();
    }
}

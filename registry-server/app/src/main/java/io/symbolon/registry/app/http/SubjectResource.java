package io.symbolon.registry.app.http;

import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectFilter.Deleted;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.Optional;

/** Subjects: which there are, whether one has a schema, and taking one away. */
final class SubjectResource {

    private static final String ALL_CONTEXTS = ":*:";

    private final Registry registry;

    SubjectResource(Registry registry) {
        this.registry = registry;
    }

    Object list(Call call) {
        List<String> names = registry.subjects().list(filter(call)).stream()
                .map(SubjectName::toString)
                .toList();
        return call.page().of(names);
    }

    Object lookUp(Call call) {
        RegisteredSchema found = registry.subjects().lookUp(call.subject(), call.schemaRequest(), call.flag("deleted"));
        return SchemaBodies.full(found, registry.render().text(found, call.format()));
    }

    Object delete(Call call) {
        List<Version> deleted = call.flag("permanent")
                ? registry.delete().deleteSubjectPermanently(call.subject())
                : registry.delete().deleteSubject(call.subject());
        return deleted.stream().map(Version::number).toList();
    }

    private static SubjectFilter filter(Call call) {
        String prefix = call.text("subjectPrefix", call.isWithinContext() ? "" : ALL_CONTEXTS);
        if (prefix.startsWith(ALL_CONTEXTS)) {
            return new SubjectFilter(Optional.empty(), prefix.substring(ALL_CONTEXTS.length()), deleted(call));
        }
        SubjectName name = call.named(prefix);
        return new SubjectFilter(Optional.of(name.context()), name.name(), deleted(call));
    }

    private static Deleted deleted(Call call) {
        if (call.flag("deletedOnly")) {
            return Deleted.ONLY;
        }
        return call.flag("deleted") ? Deleted.INCLUDED : Deleted.NONE;
    }
}

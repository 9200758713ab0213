package io.symbolon.registry.app.http;

import io.symbolon.registry.DeletedSubjects;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.app.http.SubjectLists.Question;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;

/** Subjects: which there are, whether one has a schema, and taking one away. */
final class SubjectResource {

    private final Registry registry;
    private final SchemaBodies bodies;
    private final SubjectLists lists;

    SubjectResource(Registry registry, SchemaBodies bodies, Json json) {
        this.registry = registry;
        this.bodies = bodies;
        this.lists = new SubjectLists(registry.changes(), json);
    }

    Object list(Call call) {
        SubjectFilter filter = call.subjectFilter(Call.ALL_CONTEXTS);
        DeletedSubjects deleted = deleted(call);
        Page page = call.page();
        return lists.answer(
                new Question(filter, deleted, page),
                () -> page.of(registry.subjects().list(filter, deleted).map(SubjectName::toString)));
    }

    Object lookUp(Call call) {
        RegisteredSchema found = registry.subjects().lookUp(call.subject(), call.schemaRequest(), call.flag("deleted"));
        return bodies.full(found, call);
    }

    /** The newest version whose metadata has the pairs that the parameters {@code key} and {@code value} make. */
    Object withMetadata(Call call) {
        return bodies.full(registry.search().newestWith(call.subject(), call.pairs(), call.flag("deleted")), call);
    }

    Object delete(Call call) {
        List<Version> deleted = call.flag("permanent")
                ? registry.delete().deleteSubjectPermanently(call.subject())
                : registry.delete().deleteSubject(call.subject());
        return deleted.stream().map(Version::number).toList();
    }

    private static DeletedSubjects deleted(Call call) {
        if (call.flag("deletedOnly")) {
            return DeletedSubjects.ALONE;
        }
        return call.flag("deleted") ? DeletedSubjects.INCLUDED : DeletedSubjects.LEFT_OUT;
    }
}

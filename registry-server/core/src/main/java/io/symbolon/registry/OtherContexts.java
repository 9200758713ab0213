package io.symbolon.registry;

import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import java.util.stream.Stream;

/** Where to look on for what a client asks for without naming a context, when the default context does not have it. */
final class OtherContexts {

    private OtherContexts() {}

    /** The subjects of that name in all other contexts, in order; none where the name is qualified. */
    static Stream<SubjectName> namesakes(SubjectName subject, StorageTransaction transaction) {
        if (!subject.isInDefaultContext() || subject.isContext()) {
            return Stream.empty();
        }
        return transaction.versions().contexts(subject.name()).stream()
                .filter(context -> !context.equals(SubjectName.DEFAULT_CONTEXT))
                .map(context -> new SubjectName(context, subject.name()));
    }
}

package io.symbolon.registry;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationPage.BySubject;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SubjectName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The associations of one subject after the other, which are asked for in their order. Many are read at once, so that most
 * answers need no question to the storage; what is written meanwhile may or may not be met.
 */
final class AssociationWalk {

    /** More of one subject are cut off. */
    private static final int READ_AT_ONCE = 1_000;

    private static final Comparator<SubjectName> BY_BYTES =
            Comparator.comparing(AssociationWalk::bytes, Arrays::compareUnsigned);

    private final RegistryStorage storage;
    private boolean readToTheEnd;
    private SubjectName first = SubjectName.BEFORE_ALL;
    private SubjectName last = SubjectName.BEFORE_ALL;
    private Map<SubjectName, List<Association>> page = Map.of();

    AssociationWalk(RegistryStorage storage) {
        this.storage = storage;
    }

    List<Association> of(SubjectName subject) {
        if (!isRead(subject)) {
            read(subject);
        }
        return page.getOrDefault(subject, List.of());
    }

    /** Of the last subject of a full page there may be more. */
    private boolean isRead(SubjectName subject) {
        return isBefore(first, subject) && (readToTheEnd || isBefore(subject, last));
    }

    /** On any storage: some order letters by their numbers, others rare ones by the halves that Java makes of them. */
    private static boolean isBefore(SubjectName one, SubjectName other) {
        return one.compareTo(other) < 0 && BY_BYTES.compare(one, other) < 0;
    }

    private void read(SubjectName subject) {
        BySubject wanted = new BySubject(subject, READ_AT_ONCE);
        List<Association> read =
                storage.reading(transaction -> transaction.associations().find(AssociationFilter.ALL, wanted));
        readToTheEnd = read.size() < READ_AT_ONCE;
        first = subject;
        last = readToTheEnd ? last : read.get(read.size() - 1).subject();
        page = read.stream().collect(Collectors.groupingBy(Association::subject));
    }

    private static byte[] bytes(SubjectName subject) {
        return (subject.context() + '\0' + subject.name()).getBytes(StandardCharsets.UTF_8);
    }
}

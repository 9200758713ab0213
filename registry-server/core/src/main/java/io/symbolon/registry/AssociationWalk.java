package io.symbolon.registry;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationPage.BySubject;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The associations of one subject after the other. Many are read at once, so that those who ask in the order of subjects get
 * most answers without a question to the storage; what is written meanwhile may or may not be met.
 */
final class AssociationWalk {

    /** More of one subject are cut off. */
    private static final int READ_AT_ONCE = 1_000;

    private final RegistryStorage storage;
    private SubjectName first = SubjectName.BEFORE_ALL;
    private boolean readToTheEnd;
    private NavigableMap<SubjectName, List<Association>> page = new TreeMap<>();

    AssociationWalk(RegistryStorage storage) {
        this.storage = storage;
    }

    List<Association> of(SubjectName subject) {
        if (!isRead(subject)) {
            read(subject);
        }
        return page.getOrDefault(subject, List.of());
    }

    /** Of the last subject of a full page there may be more, unless the page begins with it. */
    private boolean isRead(SubjectName subject) {
        boolean beforeTheLast = !page.isEmpty() && subject.compareTo(page.lastKey()) < 0;
        return subject.compareTo(first) >= 0 && (readToTheEnd || beforeTheLast || subject.equals(first));
    }

    private void read(SubjectName subject) {
        BySubject wanted = new BySubject(subject, READ_AT_ONCE);
        List<Association> read =
                storage.reading(transaction -> transaction.associations().find(AssociationFilter.ALL, wanted));
        first = subject;
        readToTheEnd = read.size() < READ_AT_ONCE;
        page = read.stream().collect(Collectors.groupingBy(Association::subject, TreeMap::new, Collectors.toList()));
    }
}

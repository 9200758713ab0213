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
 * The associations of one subject after the other, which are asked for in their order. Many are read at once, so that most
 * answers need no question to the storage; what is written meanwhile may or may not be met.
 */
final class AssociationWalk {

    /** More of one subject are cut off. */
    private static final int READ_AT_ONCE = 1_000;

    private final RegistryStorage storage;
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

    /** Of the last subject of a full page there may be more. */
    private boolean isRead(SubjectName subject) {
        return readToTheEnd || (!page.isEmpty() && subject.compareTo(page.lastKey()) < 0);
    }

    private void read(SubjectName subject) {
        BySubject wanted = new BySubject(subject, READ_AT_ONCE);
        List<Association> read =
                storage.reading(transaction -> transaction.associations().find(AssociationFilter.ALL, wanted));
        readToTheEnd = read.size() < READ_AT_ONCE;
        page = read.stream().collect(Collectors.groupingBy(Association::subject, TreeMap::new, Collectors.toList()));
    }
}

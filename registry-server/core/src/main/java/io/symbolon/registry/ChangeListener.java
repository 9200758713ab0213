package io.symbolon.registry;

import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.SubjectName;

/** Told of every change after it is committed, by this process at once and by others as the change feed brings it. */
@FunctionalInterface
interface ChangeListener {

    void changed(Event.Kind kind, SubjectName subject, int schemaId);
}

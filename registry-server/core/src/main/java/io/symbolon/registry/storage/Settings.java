package io.symbolon.registry.storage;

import java.util.Collection;
import java.util.List;

/** What is configured, scope by scope; who inherits from whom is not known here. Each change leaves an event. */
public interface Settings {

    /** The settings of those scopes that have any, in no order. */
    List<SubjectSettings> find(Collection<SubjectName> scopes);

    /** The settings of the subjects that match, as far as they have any, by name; an empty name is the context itself. */
    List<SubjectSettings> within(SubjectFilter filter);

    /** Replaces the settings of a scope; with neither a config nor a mode it has none any more. */
    void save(SubjectSettings settings);
}

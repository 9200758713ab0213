package io.symbolon.registry.storage;

import java.util.Collection;
import java.util.List;

/** What is configured, scope by scope; who inherits from whom is not known here. Each change leaves an event. */
public interface Settings {

    /** The settings of those scopes that have any, in no order. */
    List<SubjectSettings> find(Collection<SubjectName> scopes);

    /** The settings of a context and of the subjects in it, as far as they have any, by name. */
    List<SubjectSettings> within(String context);

    /** Replaces the settings of a scope; with neither a config nor a mode it has none any more. */
    void save(SubjectSettings settings);
}

package io.symbolon.registry.storage;

import java.util.List;

/** Which subjects are bound to which topics; who may be is not known here. Each change leaves an event. */
public interface Associations {

    /** Those that match, as far as the page has them. */
    List<Association> find(AssociationFilter filter, AssociationPage page);

    /**
     * Keeps an association, in place of the one with its guid, which must be of the same topic, type and subject. A topic has at
     * most one of each type.
     */
    void save(Association association);

    /** Takes an association away. */
    void delete(Association association);
}

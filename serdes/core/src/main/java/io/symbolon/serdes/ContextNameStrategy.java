package io.symbolon.serdes;

import java.util.Optional;

/**
 * In which context of the registry the subjects of a topic are. Users may bring their own: a public class with a public
 * constructor without parameters, named in the configuration. Any number of threads may share it.
 */
@FunctionalInterface
public interface ContextNameStrategy {

    /**
     * Names the context; a subject whose name has one keeps that.
     *
     * @param topic the topic, queue or file that the record goes to or comes from; empty where a reader is not told
     * @return a name such as {@code team} or {@code .team}; empty for the default context
     */
    Optional<String> contextName(String topic);
}

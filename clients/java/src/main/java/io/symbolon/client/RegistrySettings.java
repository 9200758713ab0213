package io.symbolon.client;

import io.symbolon.model.Config;
import io.symbolon.model.ConfigUpdate;

/**
 * How a registry is set: for a subject, for a context named as {@code :.context:}, or for the whole registry, which is the
 * empty subject. Any number of threads may share it. Every method throws {@link RegistryClientException} where the registry
 * refuses or cannot be reached.
 */
public interface RegistrySettings extends AutoCloseable {

    /** The configuration in force for a subject, wherever it comes from. */
    Config config(String subject);

    /** Changes what the update names and leaves the rest. */
    void changeConfig(String subject, ConfigUpdate update);

    /** Takes the configuration away, so that the next tier's holds. */
    void deleteConfig(String subject);

    /** The mode in force for a subject, wherever it comes from. */
    String mode(String subject);

    /** Sets the mode; the force lets a subject with schemas be set to {@code IMPORT}. */
    void changeMode(String subject, String mode, boolean force);

    /** Takes the mode away, so that the next tier's holds. */
    void deleteMode(String subject);

    @Override
    void close();
}

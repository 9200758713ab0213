package io.symbolon.client;

import io.symbolon.model.AssociationBody;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.List;
import java.util.Map;

/**
 * What a serializer, a deserializer or a tool asks of a registry. Any number of threads may share a client.
 *
 * <p>Every answer of a read has its {@code schema}, and every answer of {@link #register} and {@link #lookUp} its
 * {@code id}; what else is there depends on the registry. Every method throws {@link RegistryClientException} where the
 * registry refuses or cannot be reached.
 */
public interface RegistryClient extends AutoCloseable {

    /** Registers a schema, or finds it registered already. */
    SchemaBody register(String subject, RegisterSchemaRequest request, boolean normalize);

    /** Finds a schema that is registered, and not deleted, under the subject; never registers it. */
    SchemaBody lookUp(String subject, RegisterSchemaRequest request, boolean normalize);

    /**
     * The schema with that id.
     *
     * @param subject the subject whose context the id belongs to; empty for the default context
     */
    SchemaBody schemaById(int id, String subject);

    /** The schema with that guid; as the answer names no subject, its references have the contexts that they mean. */
    SchemaBody schemaByGuid(String guid);

    /** One version of a subject that is not deleted. */
    default SchemaBody version(String subject, int version) {
        return version(subject, version, false);
    }

    /**
     * One version of a subject.
     *
     * @param withDeleted whether it may be soft-deleted, as what a schema refers to may be
     */
    SchemaBody version(String subject, int version, boolean withDeleted);

    /** The latest version of a subject. */
    SchemaBody latest(String subject);

    /** The latest version of a subject whose metadata has all of these properties. */
    SchemaBody latestWithMetadata(String subject, Map<String, String> properties);

    /**
     * The subjects that are bound to the keys or the values of a topic; none where the registry does not know of such bonds.
     *
     * @param cluster the id of the Kafka cluster; {@code -} for any
     * @param type {@code key} or {@code value}
     */
    List<AssociationBody> associations(String cluster, String topic, String type);

    /** Lets go of threads and connections; never throws. */
    @Override
    void close();
}

package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the subject is named that a record's schema belongs to. Users may bring their own: a public class with a public
 * constructor without parameters, named in the configuration. Any number of threads may share it.
 */
public interface SubjectNameStrategy {

    /**
     * Names the subject.
     *
     * @param topic the topic, queue or file that the record goes to or comes from
     * @param schema the record's schema; null while a reader does not know it yet, which happens only where
     *     {@link #needsSchema} is false
     * @throws SerdeException where there is no such name
     */
    String subject(String topic, RecordPart part, @Nullable ParsedSchema schema);

    /** This strategy as one writer or reader uses it; it may ask the registry, and keep the answers. */
    default SubjectNameStrategy over(RegistryClient client, SerdeConfig config) {
        return this;
    }

    /** The subject while a reader does not know the record's schema yet; empty where its name depends on that. */
    default Optional<String> withoutSchema(String topic, RecordPart part) {
        return needsSchema() ? Optional.empty() : Optional.of(subject(topic, part, null));
    }

    /** Whether the name depends on the schema. */
    default boolean needsSchema() {
        return false;
    }
}

package io.symbolon.serdes.protobuf;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.serdes.RecordPart;

/**
 * How the subject is named that an imported file belongs to. Users may bring their own: a public class with a public
 * constructor without parameters, named in the configuration. Any number of threads may share it.
 */
@FunctionalInterface
public interface ReferenceSubjectNameStrategy {

    /**
     * Names the subject.
     *
     * @param path how the importing file names the imported one: {@code acme/money.proto}
     * @param topic where the records go that need the file
     * @param schema the imported file
     */
    String subject(String path, String topic, RecordPart part, ParsedSchema schema);
}

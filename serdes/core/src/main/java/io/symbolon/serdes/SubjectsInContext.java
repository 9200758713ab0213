package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.model.ContextPrefix;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subjects as one strategy names them, in the contexts that another one names: what a configuration asks for. */
final class SubjectsInContext implements SubjectNameStrategy {

    private final SubjectNameStrategy subjects;
    private final ContextNameStrategy contexts;

    SubjectsInContext(RegistryClient client, RecordPart part, SerdeConfig config) {
        this.subjects = config.get(SerdeKeys.subjectNameStrategy(part)).over(client, config);
        this.contexts = config.get(SerdeKeys.CONTEXT_NAME_STRATEGY);
    }

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return prefix(topic).qualify(subjects.subject(topic, part, schema));
    }

    /** The context itself, which is spelled as its prefix, where the name within it depends on the schema. */
    @Override
    public Optional<String> withoutSchema(String topic, RecordPart part) {
        ContextPrefix prefix = prefix(topic);
        Optional<String> context = Optional.of(prefix.text()).filter(text -> !text.isEmpty());
        return subjects.withoutSchema(topic, part).map(prefix::qualify).or(() -> context);
    }

    private ContextPrefix prefix(String topic) {
        return contexts.contextName(topic).map(ContextPrefix::ofContext).orElse(ContextPrefix.NONE);
    }
}

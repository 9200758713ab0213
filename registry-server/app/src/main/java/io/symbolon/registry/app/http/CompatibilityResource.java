package io.symbolon.registry.app.http;

import io.symbolon.model.CompatibilityAnswer;
import io.symbolon.registry.CheckCompatibility;
import io.symbolon.registry.Judgement;
import io.symbolon.registry.SchemaRequest;
import java.util.function.Supplier;

/** Whether a schema could be registered. */
final class CompatibilityResource {

    private final CheckCompatibility compatibility;

    CompatibilityResource(CheckCompatibility compatibility) {
        this.compatibility = compatibility;
    }

    Object withSubject(Call call) {
        SchemaRequest request = call.schemaRequest();
        return answer(call, () -> compatibility.withSubject(call.subject(), request));
    }

    Object withVersion(Call call) {
        SchemaRequest request = call.schemaRequest();
        return answer(call, () -> compatibility.withVersion(call.subject(), call.version(), request));
    }

    /** Who asks for messages is told even of a schema that cannot be read; others are refused. */
    private static CompatibilityAnswer answer(Call call, Supplier<Judgement> question) {
        if (!call.flag("verbose")) {
            return new CompatibilityAnswer(question.get().isCompatible(), null);
        }
        Judgement judgement = Judgement.orUnreadable(question);
        return new CompatibilityAnswer(judgement.isCompatible(), judgement.messages());
    }
}

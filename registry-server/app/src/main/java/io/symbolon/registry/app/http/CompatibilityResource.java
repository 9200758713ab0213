package io.symbolon.registry.app.http;

import io.symbolon.model.CompatibilityAnswer;
import io.symbolon.registry.CheckCompatibility;
import io.symbolon.registry.Judgement;

/** Whether a schema could be registered. */
final class CompatibilityResource {

    private final CheckCompatibility compatibility;

    CompatibilityResource(CheckCompatibility compatibility) {
        this.compatibility = compatibility;
    }

    Object withSubject(Call call) {
        return answer(call, compatibility.withSubject(call.subject(), call.schemaRequest()));
    }

    Object withVersion(Call call) {
        return answer(call, compatibility.withVersion(call.subject(), call.version(), call.schemaRequest()));
    }

    private static CompatibilityAnswer answer(Call call, Judgement judgement) {
        return new CompatibilityAnswer(judgement.isCompatible(), call.flag("verbose") ? judgement.messages() : null);
    }
}

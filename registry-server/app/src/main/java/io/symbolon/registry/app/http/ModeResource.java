package io.symbolon.registry.app.http;

import io.symbolon.model.ModeBody;
import io.symbolon.registry.ChangeMode;
import io.symbolon.registry.Mode;
import io.symbolon.registry.storage.SubjectName;

/** The mode of a subject, a context or the whole registry. */
final class ModeResource {

    private final ChangeMode modes;

    ModeResource(ChangeMode modes) {
        this.modes = modes;
    }

    Object read(Call call) {
        SubjectName scope = call.scope();
        boolean inherited = scope.isDefaultContext() || call.flag("defaultToGlobal");
        return new ModeBody((inherited ? modes.effective(scope) : modes.own(scope)).name());
    }

    Object change(Call call) {
        String wanted = call.body(ModeBody.class).mode();
        if (wanted == null) {
            modes.remove(call.scope());
            return new ModeBody(null);
        }
        return new ModeBody(modes.set(call.scope(), wanted, call.flag("force")).name());
    }

    Object remove(Call call) {
        Mode before = call.flag("recursive") ? modes.removeAll(call.scope()) : modes.remove(call.scope());
        return new ModeBody(before.name());
    }
}

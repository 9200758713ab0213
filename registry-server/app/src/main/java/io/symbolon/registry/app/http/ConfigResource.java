package io.symbolon.registry.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.model.Config;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.registry.Configure;
import io.symbolon.registry.storage.SubjectName;

/** What is configured for a subject, a context or the whole registry. */
final class ConfigResource {

    private final Configure configure;
    private final Json json;

    ConfigResource(Configure configure, Json json) {
        this.configure = configure;
        this.json = json;
    }

    Object read(Call call) {
        SubjectName scope = call.scope();
        boolean inherited = scope.isDefaultContext() || call.flag("defaultToGlobal");
        return inherited ? configure.effective(scope) : configure.own(scope);
    }

    Object change(Call call) {
        ObjectNode wanted = call.object();
        json.convert(wanted, ConfigUpdate.class);
        return ConfigUpdate.of(configure.change(call.scope(), before -> merged(before, wanted)));
    }

    Object remove(Call call) {
        return configure.remove(call.scope());
    }

    /** What is absent stays as it is, and an explicit null clears. */
    private Config merged(Config before, ObjectNode wanted) {
        ObjectNode merged = json.convert(ConfigUpdate.of(before), ObjectNode.class);
        merged.setAll(wanted);
        return json.convert(merged, ConfigUpdate.class).config();
    }
}

package io.symbolon.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.model.Config;
import io.symbolon.model.ConfigUpdate;
import io.symbolon.model.ModeBody;
import java.util.Objects;

/** The settings of a registry over HTTP: each question is one call, nothing is remembered. */
final class HttpRegistrySettings implements RegistrySettings {

    private final RegistryConnection connection;

    HttpRegistrySettings(RegistryConnection connection) {
        this.connection = connection;
    }

    @Override
    public Config config(String subject) {
        RequestPath path = path("config", subject).with("defaultToGlobal", true);
        return connection.ask(Call.get("read the configuration of " + shown(subject), path), Config.class);
    }

    @Override
    public void changeConfig(String subject, ConfigUpdate update) {
        String aim = "change the configuration of " + shown(subject);
        connection.ask(Call.put(aim, path("config", subject), connection.text(update)), ConfigUpdate.class);
    }

    @Override
    public void deleteConfig(String subject) {
        String aim = "take away the configuration of " + shown(subject);
        connection.ask(Call.delete(aim, path("config", subject)), JsonNode.class);
    }

    @Override
    public String mode(String subject) {
        RequestPath path = path("mode", subject).with("defaultToGlobal", true);
        ModeBody body = connection.ask(Call.get("read the mode of " + shown(subject), path), ModeBody.class);
        return Objects.requireNonNullElse(body.mode(), "");
    }

    @Override
    public void changeMode(String subject, String mode, boolean force) {
        RequestPath path = path("mode", subject).with("force", force);
        String text = connection.text(new ModeBody(mode));
        connection.ask(Call.put("set the mode of " + shown(subject), path, text), ModeBody.class);
    }

    @Override
    public void deleteMode(String subject) {
        connection.ask(Call.delete("take away the mode of " + shown(subject), path("mode", subject)), JsonNode.class);
    }

    @Override
    public void close() {
        connection.close();
    }

    private static RequestPath path(String what, String subject) {
        return subject.isEmpty() ? RequestPath.of(what) : RequestPath.of(what, subject);
    }

    private static String shown(String subject) {
        return subject.isEmpty() ? "the whole registry" : "subject '" + subject + "'";
    }
}

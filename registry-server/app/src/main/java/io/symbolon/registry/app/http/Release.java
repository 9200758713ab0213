package io.symbolon.registry.app.http;

import java.util.Objects;

/** Which release of Symbolon this is. */
public final class Release {

    private Release() {}

    public static String version() {
        return Objects.requireNonNullElse(Release.class.getPackage().getImplementationVersion(), "unpackaged");
    }
}

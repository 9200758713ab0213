package io.symbolon.client;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a registry, taken apart: what may be shown, and the credentials that it carried.
 *
 * @param address scheme, host, port and path, without a slash at the end
 * @param credentials the user info; {@link Credentials.None} if there was none
 */
record BaseUrl(String address, Credentials credentials) {

    /** Reads a URL; a message about a bad one does not repeat it, since it may hold a password. */
    static BaseUrl parse(String url) {
        URI uri = syntaxOf(url.strip());
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw unusable("it has to begin with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw unusable("it has no host name that the Internet allows; note that '_' is not allowed in one");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw unusable("it ends with a '?' or '#' part; a registry's URL is followed by paths");
        }
        return new BaseUrl(addressOf(uri), credentialsOf(uri.getUserInfo()));
    }

    /** The URL of a path below this one. */
    URI resolve(String pathAndQuery) {
        return URI.create(address + pathAndQuery);
    }

    @Override
    public String toString() {
        return address;
    }

    private static URI syntaxOf(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // The exception is not passed on as the cause: its message holds the whole URL.
            throw unusable("it breaks the syntax of URLs at character " + e.getIndex()
                    + "; a special character in a password is written as % and its code");
        }
    }

    private static String addressOf(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return uri.getScheme() + "://" + uri.getHost() + port + path;
    }

    private static Credentials credentialsOf(@Nullable String userInfo) {
        if (userInfo == null) {
            return Credentials.none();
        }
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? Credentials.basic(userInfo, "")
                : Credentials.basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
    }

    private static IllegalArgumentException unusable(String why) {
        return new IllegalArgumentException("The URL of the registry cannot be used: " + why);
    }
}

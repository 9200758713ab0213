package io.symbolon.registry.app.http;

import io.javalin.http.Context;
import io.symbolon.model.MediaTypes;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests: of the accepted types, within the limit, as JSON. */
final class RequestBodies {

    /** A client that still sends does not read; so what is too long is taken in, up to this, before it is refused. */
    private static final long SWALLOWED = 64L << 20;

    private static final String GZIP = "gzip";

    private final Json json;
    private final HttpOptions options;

    RequestBodies(Json json, HttpOptions options) {
        this.json = json;
        this.options = options;
    }

    <T> T read(Context context, Class<T> type) {
        requireJson(context.req().getContentType());
        byte[] bytes = bytes(context.req());
        @Nullable T value = bytes.length == 0 ? null : json.read(bytes, type);
        if (value == null) {
            throw new RegistryException(
                    RegistryError.MISSING_BODY, "The request body must not be null; send a JSON object");
        }
        return value;
    }

    /** A body without a type is taken for JSON. */
    private static void requireJson(@Nullable String contentType) {
        if (contentType == null) {
            return;
        }
        int parameters = contentType.indexOf(';');
        String type = (parameters < 0 ? contentType : contentType.substring(0, parameters)).strip();
        if (!MediaTypes.REQUESTS.contains(type.toLowerCase(Locale.ROOT))) {
            throw new RegistryException(RegistryError.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private byte[] bytes(HttpServletRequest request) {
        int limit = options.maxBodyBytes();
        @Nullable String encoding = request.getHeader("Content-Encoding");
        try (InputStream sent = request.getInputStream()) {
            byte[] bytes = decoded(sent, encoding).readNBytes(limit + 1);
            if (bytes.length > limit) {
                swallow(sent);
                throw new RegistryException(
                        RegistryError.BODY_TOO_LARGE,
                        "The request body is longer than " + limit + " bytes, which is what max.schema.bytes="
                                + options.maxSchemaBytes() + " leaves room for");
            }
            return bytes;
        } catch (IOException e) {
            throw unread(e, encoding);
        }
    }

    private static InputStream decoded(InputStream sent, @Nullable String encoding) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (encoding.equalsIgnoreCase(GZIP)) {
            return new GZIPInputStream(sent);
        }
        throw new RegistryException(RegistryError.UNSUPPORTED_MEDIA_TYPE);
    }

    /** What a client hears whose body could not be read: nothing of it is the server's fault. */
    static RegistryException unread(IOException failure, @Nullable String encoding) {
        if (failure.getCause() instanceof TimeoutException) {
            return new RegistryException(RegistryError.REQUEST_TIMEOUT, "The rest of the request body did not come");
        }
        boolean notGzip =
                GZIP.equalsIgnoreCase(encoding) && (failure instanceof ZipException || failure instanceof EOFException);
        return new RegistryException(
                RegistryError.BAD_REQUEST,
                notGzip
                        ? "The request body is not the gzip that Content-Encoding announces"
                        : "The request body cannot be read to its end");
    }

    private static void swallow(InputStream stream) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long left = SWALLOWED;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = stream.read(buffer);
            left -= read;
        }
    }
}

package io.symbolon.registry.app.http;

import io.javalin.http.Context;
import io.symbolon.model.MediaTypes;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of requests: of the accepted types, within the limit, as JSON. */
final class RequestBodies {

    /** A client that still sends does not read; so what is too long is taken in, up to this, before it is refused. */
    private static final long SWALLOWED = 64L << 20;

    private final Json json;
    private final HttpOptions options;

    RequestBodies(Json json, HttpOptions options) {
        this.json = json;
        this.options = options;
    }

    <T> T read(Context context, Class<T> type) {
        requireJson(context.req().getContentType());
        byte[] bytes = bytes(context);
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

    private byte[] bytes(Context context) {
        int limit = options.maxBodyBytes();
        try (InputStream sent = context.req().getInputStream()) {
            byte[] bytes = decoded(sent, context.header("Content-Encoding")).readNBytes(limit + 1);
            if (bytes.length > limit) {
                swallow(sent);
                throw new RegistryException(
                        RegistryError.BODY_TOO_LARGE,
                        "The request body is longer than " + limit + " bytes, which is what max.schema.bytes="
                                + options.maxSchemaBytes() + " leaves room for");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new RegistryException(
                    RegistryError.BAD_REQUEST, "The request body is not the gzip that Content-Encoding announces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream decoded(InputStream sent, @Nullable String encoding) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (encoding.equalsIgnoreCase("gzip")) {
            return new GZIPInputStream(sent);
        }
        throw new RegistryException(RegistryError.UNSUPPORTED_MEDIA_TYPE);
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

package io.symbolon.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Turns the TLS keys of a configuration into a context: whom to trust, and the client's own key. */
final class TlsReader {

    private final ConfigValues values;

    TlsReader(ConfigValues values) {
        this.values = values;
    }

    /** The context; empty where the configuration says nothing about TLS, so that the JVM's own is meant. */
    Optional<SSLContext> context() {
        Optional<String> trusted = values.given(ClientConfigKey.TRUSTSTORE_LOCATION);
        Optional<String> own = values.given(ClientConfigKey.KEYSTORE_LOCATION);
        if (trusted.isEmpty() && own.isEmpty()) {
            return Optional.empty();
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    own.isPresent() ? keyManagers(Path.of(own.get())) : null,
                    trusted.isPresent() ? trustManagers(Path.of(trusted.get())) : null,
                    null);
            return Optional.of(context);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The schema.registry.ssl.* keys do not work together: " + e.getMessage(), e);
        }
    }

    private TrustManager[] trustManagers(Path file) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        try {
            factory.init(
                    isPem(ClientConfigKey.TRUSTSTORE_TYPE)
                            ? PemFile.read(file).trustStore()
                            : load(
                                    file,
                                    values.text(ClientConfigKey.TRUSTSTORE_TYPE),
                                    password(ClientConfigKey.TRUSTSTORE_PASSWORD)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(ClientConfigKey.TRUSTSTORE_LOCATION, file, e);
        }
        return factory.getTrustManagers();
    }

    private KeyManager[] keyManagers(Path file) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        char[] storePassword = password(ClientConfigKey.KEYSTORE_PASSWORD);
        char[] keyPassword = password(ClientConfigKey.KEY_PASSWORD);
        try {
            if (isPem(ClientConfigKey.KEYSTORE_TYPE)) {
                factory.init(PemFile.read(file).keyStore(), PemFile.NO_PASSWORD);
            } else {
                factory.init(
                        load(file, values.text(ClientConfigKey.KEYSTORE_TYPE), storePassword),
                        keyPassword == null ? storePassword : keyPassword);
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unreadable(ClientConfigKey.KEYSTORE_LOCATION, file, e);
        }
        return factory.getKeyManagers();
    }

    private boolean isPem(ClientConfigKey type) {
        return values.text(type).equalsIgnoreCase("PEM");
    }

    private char @Nullable [] password(ClientConfigKey key) {
        return values.given(key).map(String::toCharArray).orElse(null);
    }

    private static KeyStore load(Path file, String type, char @Nullable [] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, password);
        }
        return store;
    }

    private static IllegalArgumentException unreadable(ClientConfigKey key, Path file, Exception cause) {
        return new IllegalArgumentException(
                "The file %s of the configuration key %s cannot be read: %s. Check that it exists, its type and its password."
                        .formatted(file, key.key(), cause.getMessage()),
                cause);
    }
}

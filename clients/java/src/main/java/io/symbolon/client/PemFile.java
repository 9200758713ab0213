package io.symbolon.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file of certificates and, maybe, one private key that is not encrypted (RFC 7468). */
final class PemFile {

    /** What guards a key inside a store that never leaves the memory. */
    static final char[] NO_PASSWORD = {};

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z ]+)-----([^-]+)-----END \\1-----");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private final List<Certificate> certificates = new ArrayList<>();
    private final List<byte[]> keys = new ArrayList<>();

    private PemFile() {}

    static PemFile read(Path file) throws IOException, GeneralSecurityException {
        PemFile pem = new PemFile();
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        while (block.find()) {
            byte[] content = Base64.getMimeDecoder().decode(block.group(2));
            switch (block.group(1)) {
                case "CERTIFICATE" ->
                    pem.certificates.add(factory.generateCertificate(new ByteArrayInputStream(content)));
                case "PRIVATE KEY" -> pem.keys.add(content);
                default ->
                    throw new KeyStoreException("it holds a " + block.group(1)
                            + "; only CERTIFICATE and PRIVATE KEY (PKCS 8, not encrypted) can be read");
            }
        }
        return pem;
    }

    /** A store that trusts every certificate of the file. */
    KeyStore trustStore() throws IOException, GeneralSecurityException {
        if (certificates.isEmpty()) {
            throw new KeyStoreException("it holds no CERTIFICATE");
        }
        KeyStore store = emptyStore();
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("certificate-" + i, certificates.get(i));
        }
        return store;
    }

    /** A store of the key with its certificates. */
    KeyStore keyStore() throws IOException, GeneralSecurityException {
        if (keys.size() != 1 || certificates.isEmpty()) {
            throw new KeyStoreException("it has to hold one PRIVATE KEY and its CERTIFICATE, with those above it");
        }
        KeyStore store = emptyStore();
        store.setKeyEntry("key", privateKey(keys.get(0)), NO_PASSWORD, certificates.toArray(Certificate[]::new));
        return store;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
        KeyStoreException unknown = new KeyStoreException("its PRIVATE KEY is of none of the kinds " + KEY_ALGORITHMS);
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                unknown.addSuppressed(e);
            }
        }
        throw unknown;
    }
}

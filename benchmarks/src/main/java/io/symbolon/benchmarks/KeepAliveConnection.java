package io.symbolon.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that sends one GET over and over and reads the answers; so little work that the server is what is measured. */
final class KeepAliveConnection implements AutoCloseable {

    private static final String LENGTH = "content-length: ";

    private static final int CHUNKED = -1;

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private final StringBuilder line = new StringBuilder(80);

    KeepAliveConnection(URI uri) throws IOException {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String head = "GET " + target + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n\r\n";
        request = head.getBytes(StandardCharsets.US_ASCII);
    }

    void exchange() throws IOException {
        socket.getOutputStream().write(request);
        if (!readLine().startsWith("HTTP/1.1 200")) {
            throw new IOException("Not answered: " + line);
        }
        int length = CHUNKED;
        while (!readLine().isEmpty()) {
            if (line.length() > LENGTH.length()
                    && line.substring(0, LENGTH.length()).equalsIgnoreCase(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()));
            }
        }
        if (length == CHUNKED) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
    }

    /** Each with its length in front and an empty line behind; the last is empty. */
    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(readLine(), 16);
            in.skipNBytes(length);
            readLine();
        } while (length > 0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("Closed in the middle of an answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}

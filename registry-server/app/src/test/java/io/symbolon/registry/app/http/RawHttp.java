package io.symbolon.registry.app.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request letter by letter, for what no decent client sends. */
final class RawHttp {

    private RawHttp() {}

    /** Sends a head and a body on a connection of its own, and answers all that comes back. */
    static String exchange(URI server, String head, byte[] body) {
        return exchangeAsItIs(server, head + "Content-Length: " + body.length + "\r\n", body);
    }

    /** The same with a head that says for itself how long the body is. */
    static String exchangeAsItIs(URI server, String head, byte[] body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Host: test\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends a head, reads the first of what comes back and hangs up. */
    static void leaveEarly(URI server, String head) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.setSoLinger(true, 0);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream().write((head + "Host: test\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().readNBytes(1_000);
        }
    }
}

package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RequestBodiesTest {

    @Test
    void unread_becauseTheClientStalls_isATimeout() {
        RegistryException refusal = RequestBodies.unread(new IOException(new TimeoutException("30000 ms")), "gzip");

        assertThat(refusal.error()).isEqualTo(RegistryError.REQUEST_TIMEOUT);
        assertThat(refusal).hasMessage("The rest of the request body did not come");
    }

    @Test
    void unread_becauseItEnds_namesGzipOnlyWhereThatIsAnnounced() {
        assertThat(RequestBodies.unread(new EOFException(), "GZIP"))
                .hasMessage("The request body is not the gzip that Content-Encoding announces");
        assertThat(RequestBodies.unread(new EOFException(), null))
                .hasMessage("The request body cannot be read to its end");
    }
}

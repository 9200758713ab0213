package io.symbolon.registry.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.registry.Registry;
import io.symbolon.registry.RegistryOptions;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.jdbc.JdbcStorageEngine;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged of a registry that is closed while it reads the change feed. */
class ClosingTest {

    private final HeldStorage storage = new HeldStorage();
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.symbolon.registry.ChangeFollower");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
    }

    @Test
    void close_ofTheStorageUnderAClosingRegistry_isNoWarning() throws Exception {
        Registry registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS);
        Thread closing = new Thread(registry::close);
        storage.reached.await();
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);

        storage.close();
        storage.released.countDown();
        closing.join();

        assertThat(logged.list).isEmpty();
    }

    @Test
    void close_ofTheStorageUnderARunningRegistry_isAWarning() throws Exception {
        try (Registry registry = new Registry(storage, SchemaFormats.load(), RegistryOptions.DEFAULTS)) {
            storage.reached.await();
            storage.close();
            storage.released.countDown();

            await().untilAsserted(() -> assertThat(logged.list).isNotEmpty());
            assertThat(logged.list.get(0).getFormattedMessage())
                    .isEqualTo("The change feed cannot be read behind position 0; trying again");
            assertThat(registry).isNotNull();
        }
    }

    /** A storage in memory that lets the reader of the change feed wait at its door. */
    private static final class HeldStorage implements RegistryStorage {

        private final RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions("memory:", "", "", 4));
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public <T> T inTransaction(Scope scope, Work<T> work) {
            return storage.inTransaction(scope, work);
        }

        @Override
        public <T> T reading(Work<T> work) {
            if (Thread.currentThread().getName().equals("change-follower")) {
                reached.countDown();
                waitForRelease();
            }
            return storage.reading(work);
        }

        private void waitForRelease() {
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String description() {
            return storage.description();
        }

        @Override
        public void close() {
            storage.close();
        }
    }
}

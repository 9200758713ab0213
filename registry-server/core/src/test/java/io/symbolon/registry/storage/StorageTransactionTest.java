package io.symbolon.registry.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StorageTransactionTest {

    private static final int MOST = 20;

    @Test
    void methods_ofAllRolesTogether_areFewEnoughForOneMoreEngine() {
        Stream<Method> own = methods(StorageTransaction.class).filter(method -> !givesARole(method));
        Stream<Method> ofRoles = methods(StorageTransaction.class)
                .filter(StorageTransactionTest::givesARole)
                .flatMap(role -> methods(role.getReturnType()));

        assertThat(Stream.concat(own, ofRoles))
                .hasSizeLessThanOrEqualTo(MOST)
                .extracting(Method::getName)
                .contains("state", "append");
    }

    private static boolean givesARole(Method method) {
        return method.getParameterCount() == 0;
    }

    private static Stream<Method> methods(Class<?> port) {
        return Stream.of(port.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }
}

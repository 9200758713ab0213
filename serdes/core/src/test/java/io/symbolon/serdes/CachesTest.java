package io.symbolon.serdes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CachesTest {

    @Test
    @SuppressWarnings("StringOperationCanBeSimplified") // Two equal objects are what this is about.
    void identityCache_equalKeysThatAreTwoObjects_areTwoEntries() {
        IdentityCache<String, Integer> cache = new IdentityCache<>();
        String one = new String("key");
        String other = new String("key");
        cache.put(one, 1);
        cache.put(other, 2);

        assertThat(cache.get(one)).isEqualTo(1);
        assertThat(cache.get(other)).isEqualTo(2);
        assertThat(cache.get("key")).isNull();
    }

    @Test
    void identityCache_moreKeysThanItHolds_forgetsTheOldest() {
        IdentityCache<Object, Integer> cache = new IdentityCache<>();
        Object first = new Object();
        cache.put(first, 0);
        for (int i = 1; i <= 1000; i++) {
            cache.put(new Object(), i);
        }
        Object last = new Object();
        cache.put(last, -1);

        assertThat(cache.get(first)).isNull();
        assertThat(cache.get(last)).isEqualTo(-1);
    }

    @Test
    void idCache_idsInAnyOrder_areFoundAgain() {
        IdCache<String> cache = new IdCache<>();
        for (int id : new int[] {5, -1, 1 << 30, 0, 7, 5}) {
            cache.put(id, "schema " + id);
        }

        assertThat(cache.get(5)).isEqualTo("schema 5");
        assertThat(cache.get(-1)).isEqualTo("schema -1");
        assertThat(cache.get(1 << 30)).isEqualTo("schema 1073741824");
        assertThat(cache.get(6)).isNull();
    }
}

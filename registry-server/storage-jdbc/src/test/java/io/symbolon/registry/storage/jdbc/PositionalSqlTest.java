package io.symbolon.registry.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionalSqlTest {

    @Test
    void of_namesWithinAndAtTheEnd_putsQuestionMarksAndKeepsTheOrder() {
        PositionalSql sql = PositionalSql.of("SELECT :b FROM t WHERE (x, y) IN ((:a0, :b)) AND z = :lastName");

        assertThat(sql.sql()).isEqualTo("SELECT ? FROM t WHERE (x, y) IN ((?, ?)) AND z = ?");
        assertThat(sql.names()).containsExactly("b", "a0", "b", "lastName");
    }

    @Test
    void of_withoutNames_leavesTheStatementAlone() {
        assertThat(PositionalSql.of("SELECT 1").sql()).isEqualTo("SELECT 1");
        assertThat(PositionalSql.of("SELECT 1").names()).isEmpty();
    }
}

package io.symbolon.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryErrorTest {

    @ParameterizedTest
    @EnumSource
    void code_beginsWithTheStatus(RegistryError error) {
        assertThat(String.valueOf(error.code())).startsWith(String.valueOf(error.status()));
        assertThat(error.code()).isIn(error.status(), error.status() * 100 + error.code() % 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUBJECT_NOT_FOUND            | 404 | 40401
            VERSION_NOT_FOUND            | 404 | 40402
            SCHEMA_NOT_FOUND             | 404 | 40403
            SCHEMA_ID_NOT_FOUND          | 404 | 40403
            SUBJECT_SOFT_DELETED         | 404 | 40404
            SUBJECT_NOT_SOFT_DELETED     | 404 | 40405
            VERSION_SOFT_DELETED         | 404 | 40406
            VERSION_NOT_SOFT_DELETED     | 404 | 40407
            COMPATIBILITY_NOT_CONFIGURED | 404 | 40408
            MODE_NOT_CONFIGURED          | 404 | 40409
            ASSOCIATION_NOT_FOUND        | 404 | 40410
            INCOMPATIBLE_SCHEMA          | 409 | 40901
            NO_ACTIVE_VERSION            | 409 | 40907
            INVALID_SCHEMA               | 422 | 42201
            INVALID_VERSION              | 422 | 42202
            INVALID_COMPATIBILITY_LEVEL  | 422 | 42203
            INVALID_MODE                 | 422 | 42204
            OPERATION_NOT_PERMITTED      | 422 | 42205
            REFERENCE_EXISTS             | 422 | 42206
            INVALID_SUBJECT              | 422 | 42208
            SCHEMA_TOO_LARGE             | 422 | 42209
            CONTEXT_NOT_EMPTY            | 422 | 42211
            INVALID_ASSOCIATION          | 422 | 42212
            STORE_FAILED                 | 500 | 50001
            """)
    void code_ofTheProtocol_isWhatClientsKnow(RegistryError error, int status, int code) {
        assertThat(error.status()).isEqualTo(status);
        assertThat(error.code()).isEqualTo(code);
    }

    @Test
    void message_withItsBlanksFilled_isWhatScriptsLookFor() {
        assertThat(RegistryError.SUBJECT_NOT_FOUND.message("a")).isEqualTo("Subject 'a' not found.");
        assertThat(RegistryError.VERSION_NOT_FOUND.message(-1)).isEqualTo("Version -1 not found.");
        assertThat(RegistryError.SCHEMA_ID_NOT_FOUND.message(7)).isEqualTo("Schema 7 not found");
        assertThat(RegistryError.SUBJECT_SOFT_DELETED.message("a"))
                .isEqualTo("Subject 'a' was soft deleted.Set permanent=true to delete permanently");
        assertThat(RegistryError.INCOMPATIBLE_SCHEMA.message("a", "why, 100%"))
                .isEqualTo("Schema being registered is incompatible with an earlier schema for subject \"a\","
                        + " details: [why, 100%]");
        assertThat(RegistryError.INVALID_VERSION.message("zero"))
                .isEqualTo("The specified version 'zero' is not a valid version id. Allowed values are between"
                        + " [1, 2^31-1] and the string \"latest\"");
        assertThat(RegistryError.REFERENCE_EXISTS.message("a", 1))
                .isEqualTo("One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=a,version=1}.");
    }
}

package io.symbolon.compatibility.json;

import io.symbolon.compatibility.contract.InvalidSchemasContract;

class InvalidSchemasTest extends InvalidSchemasContract {

    InvalidSchemasTest() {
        super(new JsonSchemaFormat());
    }
}

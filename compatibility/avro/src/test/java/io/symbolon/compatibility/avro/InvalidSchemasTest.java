package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.contract.InvalidSchemasContract;

class InvalidSchemasTest extends InvalidSchemasContract {

    InvalidSchemasTest() {
        super(new AvroSchemaFormat());
    }
}

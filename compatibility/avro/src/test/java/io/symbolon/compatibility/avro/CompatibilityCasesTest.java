package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.contract.CompatibilityCasesContract;

class CompatibilityCasesTest extends CompatibilityCasesContract {

    CompatibilityCasesTest() {
        super(new AvroSchemaFormat(), "avro.jsonl", 72);
    }
}

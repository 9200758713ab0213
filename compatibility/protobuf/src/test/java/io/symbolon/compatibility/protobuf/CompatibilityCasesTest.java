package io.symbolon.compatibility.protobuf;

import io.symbolon.compatibility.contract.CompatibilityCasesContract;

class CompatibilityCasesTest extends CompatibilityCasesContract {

    CompatibilityCasesTest() {
        super(new ProtobufSchemaFormat(), "protobuf.jsonl", 69);
    }
}

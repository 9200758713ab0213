package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.contract.CaseFile;
import io.symbolon.compatibility.contract.SchemaFormatContract;

class AvroSchemaFormatContractTest extends SchemaFormatContract {

    AvroSchemaFormatContractTest() {
        super(new AvroSchemaFormat(), CaseFile.lines("valid.jsonl"), CaseFile.column("invalid.jsonl", "schema"));
    }
}

package io.symbolon.compatibility.json;

import io.symbolon.compatibility.contract.CaseFile;
import io.symbolon.compatibility.contract.SchemaFormatContract;

class JsonSchemaFormatContractTest extends SchemaFormatContract {

    JsonSchemaFormatContractTest() {
        super(new JsonSchemaFormat(), CaseFile.lines("valid.jsonl"), CaseFile.column("invalid.jsonl", "schema"));
    }
}

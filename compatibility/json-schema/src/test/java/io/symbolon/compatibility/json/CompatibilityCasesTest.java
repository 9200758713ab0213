package io.symbolon.compatibility.json;

import io.symbolon.compatibility.contract.CompatibilityCasesContract;

class CompatibilityCasesTest extends CompatibilityCasesContract {

    CompatibilityCasesTest() {
        super(new JsonSchemaFormat(), "json.jsonl", 130);
    }

    /** A required property with a default was added: compatible by decision, with a warning, though no document fits. */
    @Override
    protected boolean isBackwardByDecision(String id) {
        return id.equals("json-required-default-new-closed");
    }
}

package io.symbolon.registry;

import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.model.TagSchemaRequest;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;

/** Makes of one version of a subject another one, with other tags inside of the schema or another contract beside it. */
public final class TagSchema {

    private final SchemaCatalog catalog;
    private final RegisterSchema register;

    TagSchema(SchemaCatalog catalog, RegisterSchema register) {
        this.catalog = catalog;
        this.register = register;
    }

    public RegisteredSchema tag(SubjectName subject, WantedVersion wanted, TagSchemaRequest change) {
        SubjectNames.requireValid(subject);
        if (change.ruleSet() != null
                && (change.rulesToMerge() != null || !change.rulesToRemove().isEmpty())) {
            throw new RegistryException(
                    RegistryError.INVALID_RULE_SET,
                    "ruleSet should be omitted if specifying rulesToMerge or rulesToRemove");
        }
        return register.register(subject, transaction -> {
            SubjectHistory history = SubjectHistory.ofExisting(subject, false, transaction);
            StoredSchema schema = catalog.content(history.require(wanted, false), transaction);
            return new SchemaRequest(request(schema.content(), change), false);
        });
    }

    private static RegisterSchemaRequest request(SchemaContent content, TagSchemaRequest change) {
        Contract contract = new Contract(change.metadata(), change.ruleSet())
                .orElse(Contract.of(content))
                .under(new Contract(null, change.rulesToMerge()))
                .withoutRules(change.rulesToRemove());
        return new RegisterSchemaRequest(
                content.text(),
                content.type().name(),
                content.references(),
                contract.metadata(),
                contract.rules(),
                change.newVersion(),
                null,
                change.tagsToAdd(),
                change.tagsToRemove(),
                null);
    }
}

package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The registration of what one schema imports: the imports of an import first, each schema once. For one thread, once. */
final class ImportRegistration {

    private final RegistryClient client;
    private final boolean normalize;
    private final boolean mayRegister;
    private final IdentityHashMap<SchemaImport, Reference> done = new IdentityHashMap<>();

    /** @param mayRegister whether an import that is not registered yet may be */
    ImportRegistration(RegistryClient client, boolean normalize, boolean mayRegister) {
        this.client = client;
        this.normalize = normalize;
        this.mayRegister = mayRegister;
    }

    /** Where the imports are registered, in their order. */
    List<Reference> references(List<SchemaImport> imports) {
        List<Reference> references = new ArrayList<>();
        for (SchemaImport imported : imports) {
            Reference reference = done.get(imported);
            if (reference == null) {
                reference = reference(imported);
                done.put(imported, reference);
            }
            references.add(reference);
        }
        return references;
    }

    private Reference reference(SchemaImport imported) {
        RegisterSchemaRequest request = RegisterSchemaRequest.of(
                imported.schema().type().name(), imported.schema().canonicalText(), references(imported.imports()));
        boolean register = mayRegister && !imported.lookUpOnly();
        SchemaBody body = register ? register(imported, request) : lookUp(imported, request);
        Integer version = body.version();
        if (version == null) {
            version = lookUp(imported, request).version();
        }
        if (version == null) {
            throw new SerdeException("The registry does not tell the version of the import " + imported.name()
                    + " under subject " + imported.subject() + "; check that schema.registry.url is right");
        }
        return new Reference(imported.name(), imported.subject(), version);
    }

    private SchemaBody register(SchemaImport imported, RegisterSchemaRequest request) {
        return SchemaRegistry.ask(
                "Cannot register the import " + imported.name() + " under subject " + imported.subject(),
                "Change it so that it fits, or write with a registered schema: auto.register.schemas=false",
                () -> client.register(imported.subject(), request, normalize));
    }

    private SchemaBody lookUp(SchemaImport imported, RegisterSchemaRequest request) {
        return SchemaRegistry.ask(
                "Cannot find the import " + imported.name() + " under subject " + imported.subject(),
                "Register it first, or let the serializer do it: auto.register.schemas=true, reference.lookup.only=false",
                () -> client.lookUp(imported.subject(), request, normalize));
    }
}

package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.model.ContextPrefix;
import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.SchemaBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The registration of what one schema imports: the imports of an import first, each schema once. For one thread, once. */
final class ImportRegistration {

    private final RegistryClient client;
    private final boolean normalize;
    private final boolean mayRegister;
    private final Map<ContextPrefix, IdentityHashMap<SchemaImport, Reference>> done = new HashMap<>();

    /** @param mayRegister whether an import that is not registered yet may be */
    ImportRegistration(RegistryClient client, boolean normalize, boolean mayRegister) {
        this.client = client;
        this.normalize = normalize;
        this.mayRegister = mayRegister;
    }

    /**
     * Where the imports are registered, in their order: in the context of who imports them, unless their subjects name one.
     *
     * @param importer the subject of the schema that imports them
     */
    List<Reference> references(String importer, List<SchemaImport> imports) {
        ContextPrefix context = ContextPrefix.of(importer);
        IdentityHashMap<SchemaImport, Reference> known =
                done.computeIfAbsent(context, first -> new IdentityHashMap<>());
        List<Reference> references = new ArrayList<>();
        for (SchemaImport imported : imports) {
            Reference reference = known.get(imported);
            if (reference == null) {
                reference = reference(imported, context.qualify(imported.subject()));
                known.put(imported, reference);
            }
            references.add(reference);
        }
        return references;
    }

    private Reference reference(SchemaImport imported, String subject) {
        RegisterSchemaRequest request = RegisterSchemaRequest.of(
                imported.schema().type().name(),
                imported.schema().canonicalText(),
                references(subject, imported.imports()));
        boolean register = mayRegister && !imported.lookUpOnly();
        SchemaBody body = register ? register(imported, subject, request) : lookUp(imported, subject, request);
        Integer version = body.version();
        if (version == null) {
            version = lookUp(imported, subject, request).version();
        }
        if (version == null) {
            throw new SerdeException("The registry does not tell the version of the import " + imported.name()
                    + " under subject " + subject + "; check that schema.registry.url is right");
        }
        return new Reference(imported.name(), imported.subject(), version);
    }

    private SchemaBody register(SchemaImport imported, String subject, RegisterSchemaRequest request) {
        return SchemaRegistry.ask(
                "Cannot register the import " + imported.name() + " under subject " + subject,
                "Change it so that it fits, or write with a registered schema: auto.register.schemas=false",
                () -> client.register(subject, request, normalize));
    }

    private SchemaBody lookUp(SchemaImport imported, String subject, RegisterSchemaRequest request) {
        return SchemaRegistry.ask(
                "Cannot find the import " + imported.name() + " under subject " + subject,
                "Register it first, or let the serializer do it: auto.register.schemas=true, reference.lookup.only=false",
                () -> client.lookUp(subject, request, normalize));
    }
}

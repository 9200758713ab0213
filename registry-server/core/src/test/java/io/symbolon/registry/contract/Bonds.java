package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.request;

import io.symbolon.registry.AssociationChange.Bond;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.SubjectName;
import org.jspecify.annotations.Nullable;

/** A bond that is said word by word. */
record Bonds(
        AssociationType type,
        @Nullable SubjectName subject,
        @Nullable Lifecycle lifecycle,
        @Nullable Boolean frozen,
        @Nullable SchemaRequest schema,
        boolean mayExist) {

    static Bonds ofKey() {
        return new Bonds(AssociationType.KEY, null, null, null, null, false);
    }

    static Bonds ofValue() {
        return new Bonds(AssociationType.VALUE, null, null, null, null, false);
    }

    Bonds subject(SubjectName wanted) {
        return new Bonds(type, wanted, lifecycle, frozen, schema, mayExist);
    }

    Bonds strong() {
        return new Bonds(type, subject, Lifecycle.STRONG, frozen, schema, mayExist);
    }

    Bonds weak() {
        return new Bonds(type, subject, Lifecycle.WEAK, frozen, schema, mayExist);
    }

    Bonds frozen(boolean wanted) {
        return new Bonds(type, subject, lifecycle, wanted, schema, mayExist);
    }

    Bonds schema(String avro) {
        return new Bonds(type, subject, lifecycle, frozen, new SchemaRequest(request(avro), false), mayExist);
    }

    /** One that may change what is there. */
    Bonds changing() {
        return new Bonds(type, subject, lifecycle, frozen, schema, true);
    }

    Bond bond() {
        return new Bond(type, subject, lifecycle, frozen, schema, mayExist);
    }
}

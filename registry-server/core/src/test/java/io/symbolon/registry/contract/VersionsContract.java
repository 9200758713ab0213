package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Reference;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Versions and their numbers. */
abstract class VersionsContract extends ContractPart {

    VersionsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void state_unknownSubject_hasNoVersions() {
        assertThat(versions("s")).isEmpty();
    }

    @Test
    void append_firstVersion_hasNumber1AndTheTime() {
        long before = System.currentTimeMillis();
        Version version = register("s", "a");
        long after = System.currentTimeMillis();

        assertThat(version.registeredAt()).isBetween(before, after);
        assertThat(version).isEqualTo(new Version(subject("s"), 1, 1, false, version.registeredAt()));
        assertThat(versions("s")).containsExactly(version);
    }

    @Test
    void state_severalVersions_areInOrderOfTheirNumbers() {
        for (int i = 1; i <= 12; i++) {
            register("s", "text " + i);
        }
        register("t", "text 1");

        assertThat(versions("s")).extracting(Version::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void append_sameContentAgain_isAVersionOfItsOwn() {
        register("s", "a");
        Version second = register("s", "a");

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.schemaId()).isEqualTo(1);
    }

    @Test
    void softDelete_ofVersion_marksItAlone() {
        Version first = register("s", "a");
        Version second = register("s", "b");
        softDelete("s", 1);

        assertThat(versions("s")).containsExactly(new Version(subject("s"), 1, 1, true, first.registeredAt()), second);
    }

    @Test
    void append_afterSoftDeleteOfAll_goesOn() {
        register("s", "a");
        register("s", "b");
        softDelete("s", 1);
        softDelete("s", 2);

        assertThat(register("s", "c").number()).isEqualTo(3);
    }

    @Test
    void delete_ofVersion_takesItAlone() {
        Version first = register("s", "a");
        register("s", "b");
        Version third = register("s", "c");
        delete("s", 2);

        assertThat(versions("s")).containsExactly(first, third);
    }

    @Test
    void append_afterDeleteOfNewest_goesOn() {
        register("s", "a");
        register("s", "b");
        register("s", "c");
        delete("s", 3);
        delete("s", 2);

        assertThat(register("s", "d").number()).isEqualTo(4);
        delete("s", 4);
        assertThat(register("s", "e").number()).isEqualTo(5);
    }

    @Test
    void append_afterDeleteOfNewestWhileOnlySoftDeletedRemain_goesOn() {
        register("s", "a");
        register("s", "b");
        softDelete("s", 1);
        delete("s", 2);

        assertThat(register("s", "c").number()).isEqualTo(3);
    }

    @Test
    void nextNumber_isGreaterThanAnyUntilTheSubjectBeginsAnew() {
        assertThat(nextNumber("s")).isEqualTo(1);
        register("s", "a");
        register("s", "b");
        assertThat(nextNumber("s")).isEqualTo(3);
        delete("s", 2);
        assertThat(nextNumber("s")).isEqualTo(3);
        softDelete("s", 1);
        assertThat(nextNumber("s")).isEqualTo(3);
        delete("s", 1);
        assertThat(nextNumber("s")).isEqualTo(1);
    }

    @Test
    void append_afterDeleteOfAll_beginsAnew() {
        register("s", "a");
        register("s", "b");
        delete("s", 2);
        delete("s", 1);

        assertThat(versions("s")).isEmpty();
        assertThat(register("s", "c").number()).isEqualTo(1);
        assertThat(register("s", "d").number()).isEqualTo(2);
    }

    @Test
    void delete_ofUnknownVersion_doesNothing() {
        register("s", "a");
        delete("s", 7);
        delete("t", 1);

        assertThat(register("s", "b").number()).isEqualTo(2);
        assertThat(register("t", "b").number()).isEqualTo(1);
    }

    @Test
    void append_undone_leavesNothingAndItsNumberIsFree() {
        register("s", "a");

        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    append(subject("s"), content("b"), tx);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(versions("s")).hasSize(1);
        assertThat(register("s", "b").number()).isEqualTo(2);
    }

    @Test
    void put_freeNumber_givesItToTheContent() {
        register("s", "a");
        Version put = put("s", 7, new StoredSchema(1, content("a")));

        assertThat(put).isEqualTo(new Version(subject("s"), 7, 1, false, put.registeredAt()));
        assertThat(versions("s")).extracting(Version::number).containsExactly(1, 7);
        assertThat(register("s", "b").number()).isEqualTo(8);
    }

    @Test
    void put_lowerNumber_doesNotLowerTheNext() {
        put("s", 7, new StoredSchema(1, content("a")));
        put("s", 3, new StoredSchema(1, content("a")));

        assertThat(register("s", "b").number()).isEqualTo(8);
    }

    @Test
    void put_numberOfSoftDeletedVersion_takesItsPlace() {
        register("s", "a");
        int other = register("t", "b").schemaId();
        softDelete("s", 1);
        Version put = put("s", 1, new StoredSchema(other, content("b")));

        assertThat(versions("s")).containsExactly(new Version(subject("s"), 1, other, false, put.registeredAt()));
    }

    @Test
    void withSchema_severalSubjects_areInOrderWithSoftDeletedOnes() {
        Version b1 = register("b", "x");
        register("b", "other");
        Version b3 = register("b", "x");
        Version a1 = register("a", "x");
        softDelete("a", 1);
        register("taken", "x");
        delete("taken", 1);
        register(storage, new SubjectName(context + ".other", "a"), content("x"));

        assertThat(this.<List<Version>>reading(tx -> tx.versions().withSchema(context, b1.schemaId(), 9)))
                .containsExactly(new Version(a1.subject(), 1, a1.schemaId(), true, a1.registeredAt()), b1, b3);
    }

    @Test
    void withSchema_oneOfSeveralSubjects_isTheFirstOfThem() {
        int id = register("b", "x").schemaId();
        register("a", "other");
        Version first = register("a", "x");

        assertThat(this.<List<Version>>reading(tx -> tx.versions().withSchema(context, id, 1)))
                .containsExactly(first);
    }

    @Test
    void withSchema_unknownId_isEmpty() {
        assertThat(this.<List<Version>>reading(tx -> tx.versions().withSchema(context, 1, 9)))
                .isEmpty();
    }

    @Test
    void referringTo_version_findsEveryVersionThatRefersToIt() {
        register("target", "t");
        register("target", "t2");
        Version near = registerReferring("near", new Reference("n", "target", 1), new Reference("m", "target", 1));
        Version far = register(
                storage,
                new SubjectName(context + ".far", "far"),
                referring(new Reference("n", ":" + context + ":target", 1)));
        registerReferring("newer", new Reference("n", "target", 2));
        registerReferring("gone", new Reference("gone", "target", 1));
        delete("gone", 1);
        softDelete("near", 1);

        assertThat(this.<List<Version>>reading(tx -> tx.versions().referringTo(subject("target"), 1)))
                .containsExactly(new Version(near.subject(), 1, near.schemaId(), true, near.registeredAt()), far);
    }

    @Test
    void referringTo_versionThatNobodyRefersTo_isEmpty() {
        register("target", "t");
        registerReferring("other", new Reference("n", ":.elsewhere:target", 1));

        assertThat(this.<List<Version>>reading(tx -> tx.versions().referringTo(subject("target"), 1)))
                .isEmpty();
    }

    @Test
    void referringTo_contentThatCameWithAnId_findsItsVersions() {
        SchemaContent content = referring(new Reference("n", "target", 1));
        put("s", 4, new StoredSchema(9, content));

        assertThat(this.<List<Version>>reading(tx -> tx.versions().referringTo(subject("target"), 1)))
                .extracting(Version::number)
                .containsExactly(4);
    }

    private int nextNumber(String subject) {
        return changing(
                subject(subject), tx -> tx.state(subject(subject), List.of()).nextNumber());
    }

    private Version put(String subject, int number, StoredSchema schema) {
        return changing(subject(subject), tx -> tx.versions().put(subject(subject), number, schema))
                .orElseThrow();
    }

    private Version registerReferring(String subject, Reference... references) {
        return register(storage, subject(subject), referring(references));
    }

    private static SchemaContent referring(Reference... references) {
        return new SchemaContent(SchemaType.AVRO, "referring", List.of(references), null, null);
    }

    @Test
    void contexts_areThoseThatHaveVersions() {
        assertThat(contexts(null)).doesNotContain(context);
        register("s", "a");
        softDelete("s", 1);

        assertThat(contexts(null)).contains(context).isSorted();
        delete("s", 1);
        assertThat(contexts(null)).doesNotContain(context);
    }

    @Test
    void contexts_ofSubject_areThoseWhereThatNameHasVersions() {
        String name = "only-in-" + context;
        register(name, "a");
        register("t", "a");

        assertThat(contexts(name)).containsExactly(context);
        assertThat(contexts("never-" + context)).isEmpty();
    }

    private List<String> contexts(@Nullable String subject) {
        return reading(tx -> tx.versions().contexts(subject));
    }
}

package io.symbolon.registry.contract;

import static io.symbolon.registry.contract.RegistryFixture.assertRefused;
import static io.symbolon.registry.contract.RegistryFixture.record;
import static io.symbolon.registry.contract.RegistryFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Reference;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Judgement;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What schemas that refer to others do to each other. */
abstract class ReferenceVerbs {

    private static final String MONEY = record("Money", "cents", "long");
    private static final String BILL =
            "{\"type\":\"record\",\"name\":\"Bill\",\"fields\":[{\"name\":\"total\",\"type\":\"Money\"}]}";

    private final Supplier<RegistryFixture> fixture;

    ReferenceVerbs(Supplier<RegistryFixture> fixture) {
        this.fixture = fixture;
    }

    @Test
    void register_withReferenceToLatest_storesItsNumber() {
        fixture.get().register("money", MONEY);

        RegisteredSchema bill =
                fixture.get().register("bill", request(BILL, new Reference("Money", "money", Reference.LATEST)));

        assertThat(bill.schema().content().references()).containsExactly(new Reference("Money", "money", 1));
    }

    @Test
    void register_withMissingReference_saysWhichOne() {
        assertThatThrownBy(() -> fixture.get().register("bill", request(BILL, new Reference("Money", "money", 7))))
                .hasMessageContaining("version 7 of subject 'money'");
    }

    @Test
    void register_sameMeaningWithEverythingInside_findsTheOneWithReferences() {
        fixture.get().register("money", MONEY);
        RegisteredSchema bill = fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));

        assertThat(fixture.get().register("bill", BILL.replace("\"Money\"", MONEY)))
                .isEqualTo(bill);
    }

    @Test
    void delete_ofSomethingReferredTo_isRefused() {
        fixture.get().register("money", MONEY);
        fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));
        SubjectName money = SubjectName.parse("money");

        assertRefused(
                RegistryError.REFERENCE_EXISTS,
                () -> fixture.get().registry().delete().deleteSubject(money));
        assertRefused(
                RegistryError.REFERENCE_EXISTS,
                () -> fixture.get().registry().delete().deleteVersion(money, WantedVersion.LATEST));
    }

    @Test
    void check_comparesWhatIsReferredTo() {
        fixture.get().register("money", MONEY);
        fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));
        fixture.get().level("money", "NONE");
        fixture.get().register("money", record("Money", "cents", "string"));

        Judgement judgement = fixture.get()
                .registry()
                .compatibility()
                .withSubject(
                        SubjectName.parse("bill"),
                        new SchemaRequest(request(BILL, new Reference("Money", "money", 2)), false));

        assertThat(judgement.isCompatible()).isFalse();
    }

    @Test
    void check_againstWhatItReferredToBefore_seesAChangeBehindTheSameText() {
        fixture.get().register("money", MONEY);
        fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));
        fixture.get().register("money", MONEY.replace("\"long\"", "\"double\""));

        RegisteredSchema second = fixture.get().register("bill", request(BILL, new Reference("Money", "money", 2)));

        assertThat(second.version().number()).isEqualTo(2);
        fixture.get().level("bill", "FORWARD");
        assertRefused(
                RegistryError.INCOMPATIBLE_SCHEMA,
                () -> fixture.get().register("bill", BILL.replace("\"Money\"", MONEY.replace("cents", "euros"))));
    }

    @Test
    void register_referenceToItself_saysThatThisCannotBe() {
        assertThatThrownBy(() -> fixture.get().register("bill", request(BILL, new Reference("Money", "bill", 1))))
                .hasMessage("Invalid schema of type AVRO, details: reference 'Money' is to version 1 of subject 'bill',"
                        + " which does not exist; a schema can refer to earlier versions of its own subject,"
                        + " but not to itself");
        assertRefused(
                RegistryError.INVALID_SCHEMA,
                () -> fixture.get().register("bill", request(BILL, new Reference("Money", "bill", Reference.LATEST))));
    }

    @Test
    void register_referenceToAnEarlierVersionOfItsOwnSubject_isTaken() {
        fixture.get().level("bill", "NONE");
        fixture.get().register("bill", MONEY);

        RegisteredSchema second =
                fixture.get().register("bill", request(BILL, new Reference("Money", "bill", Reference.LATEST)));

        assertThat(second.schema().content().references()).containsExactly(new Reference("Money", "bill", 1));
    }

    @Test
    void register_referencesAsDeepAsCanBe_goesNoDeeper() {
        fixture.get().register("deep-0", record("D0", "a", "int"));
        for (int i = 1; i <= 100; i++) {
            fixture.get().register("deep-" + i, onTopOf("D", i, "deep-"));
        }

        assertThatThrownBy(() -> fixture.get().register("deep-101", onTopOf("D", 101, "deep-")))
                .hasMessage("Invalid schema of type AVRO, details:"
                        + " references go on from schema to schema more than 100 times");
    }

    /** From the top 2 to the power of 26 ways lead down; whoever walks them all does not come to an end. */
    @Test
    @Timeout(120)
    void register_diamondsOnTopOfEachOther_walksEachSchemaOnce() {
        fixture.get().register("left-0", record("L0", "a", "int"));
        fixture.get().register("right-0", record("R0", "a", "int"));
        for (int i = 1; i <= 25; i++) {
            fixture.get().register("left-" + i, diamond("L", i));
            fixture.get().register("right-" + i, diamond("R", i));
        }
        Registry cold = fixture.get().another();
        SubjectName top = SubjectName.parse("left-25");

        RegisteredSchema read = cold.subjects().version(top, WantedVersion.LATEST, false);
        Judgement judgement = cold.compatibility().withSubject(top, new SchemaRequest(diamond("L", 25), true));

        assertThat(judgement.isCompatible()).isTrue();
        assertThat(cold.render().text(read, "resolved").split("\"name\":\"R24\"", -1))
                .hasSize(2);
        cold.close();
    }

    @Test
    void register_afterWhatItReferredToIsAnother_seesTheOther() {
        fixture.get().register("money", MONEY);
        RegisteredSchema bill = fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));
        assertThat(fixture.get().registry().render().text(bill, "resolved")).contains("cents");
        for (String subject : new String[] {"bill", "money"}) {
            fixture.get().registry().delete().deleteSubject(SubjectName.parse(subject));
            fixture.get().registry().delete().deleteSubjectPermanently(SubjectName.parse(subject));
        }

        fixture.get().register("money", MONEY.replace("cents", "euros"));
        RegisteredSchema again = fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));

        assertThat(again.schema().id()).isEqualTo(bill.schema().id());
        assertThat(fixture.get().registry().render().text(again, "resolved")).contains("euros");
    }

    @Test
    void resolved_onAnotherNode_isWhatIsReferredToNow() {
        fixture.get().register("money", MONEY);
        RegisteredSchema bill = fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));
        try (Registry other = fixture.get().another()) {
            assertThat(other.render().text(bill, "resolved")).contains("cents");
            for (String subject : new String[] {"bill", "money"}) {
                fixture.get().registry().delete().deleteSubject(SubjectName.parse(subject));
                fixture.get().registry().delete().deleteSubjectPermanently(SubjectName.parse(subject));
            }
            fixture.get().register("money", MONEY.replace("cents", "euros"));
            RegisteredSchema again = fixture.get().register("bill", request(BILL, new Reference("Money", "money", 1)));

            assertThat(other.render().text(again, "resolved")).contains("euros");
        }
    }

    @Test
    void register_referenceToWhatNoSubjectCanBeCalled_isRefused() {
        for (String subject : List.of("a\u0000b", ":.a\u0000b:c", "\ud800", "__GLOBAL", ":.__GLOBAL:a")) {
            assertRefused(
                    RegistryError.INVALID_SUBJECT,
                    () -> fixture.get().register("s", request("\"A\"", new Reference("A", subject, 1))));
        }
    }

    @Test
    void lookUp_interruptedBeforeReferencesAreRead_ends() {
        fixture.get().register("money", MONEY);
        RegisterSchemaRequest bill = request(BILL, new Reference("Money", "money", 1));
        fixture.get().register("bill", bill);
        Thread tester = Thread.currentThread();

        try (Registry interrupted = fixture.get().watching(() -> {
            if (Thread.currentThread().equals(tester)) {
                tester.interrupt();
            }
        })) {
            Thread.interrupted();
            assertRefused(
                    RegistryError.REQUEST_TIMED_OUT,
                    () -> interrupted
                            .subjects()
                            .lookUp(SubjectName.parse("bill"), new SchemaRequest(bill, false), false));
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void register_tooManyReferences_isRefusedBeforeAnythingIsHeld() {
        Reference[] references = IntStream.range(0, 50_000)
                .mapToObj(number -> new Reference("n" + number, "s" + number, 1))
                .toArray(Reference[]::new);

        assertRefused(RegistryError.INVALID_SCHEMA, () -> fixture.get().register("bill", request(BILL, references)));
    }

    private static RegisterSchemaRequest onTopOf(String letter, int level, String subjects) {
        String below = letter + (level - 1);
        return request(record(letter + level, "a", below), new Reference(below, subjects + (level - 1), 1));
    }

    /** A record of two others, each of which consists of the same two below. */
    private static RegisterSchemaRequest diamond(String letter, int level) {
        String left = "L" + (level - 1);
        String right = "R" + (level - 1);
        String schema =
                "{\"type\":\"record\",\"name\":\"" + letter + level + "\",\"fields\":[{\"name\":\"l\",\"type\":\""
                        + left + "\"},{\"name\":\"r\",\"type\":\"" + right + "\"}]}";
        return request(
                schema, new Reference(left, "left-" + (level - 1), 1), new Reference(right, "right-" + (level - 1), 1));
    }
}

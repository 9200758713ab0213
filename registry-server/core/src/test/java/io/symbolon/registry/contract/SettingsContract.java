package io.symbolon.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.model.Config;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings, scope by scope. */
abstract class SettingsContract extends ContractPart {

    private static final Config FULL = Config.builder()
            .normalize(true)
            .compatibilityLevel("FULL")
            .compatibilityPolicy("")
            .build();

    SettingsContract(List<RegistryStorage> nodes) {
        super(nodes);
    }

    @Test
    void find_nothingSet_isEmpty() {
        assertThat(find(subject("s"))).isEmpty();
    }

    @Test
    void find_noScopes_isEmpty() {
        save(new SubjectSettings(subject("s"), FULL, null));

        assertThat(find()).isEmpty();
    }

    @Test
    void save_configAndMode_keepsBothAsTheyAre() {
        SubjectSettings settings = new SubjectSettings(subject("s"), FULL, "READONLY");
        save(settings);

        assertThat(find(subject("s"))).containsExactly(settings);
    }

    @Test
    void save_oneOfBoth_keepsTheOtherAbsent() {
        SubjectSettings configOnly = new SubjectSettings(subject("c"), Config.NOTHING, null);
        SubjectSettings modeOnly = new SubjectSettings(subject("m"), null, "IMPORT");
        save(configOnly);
        save(modeOnly);

        assertThat(find(subject("c"), subject("m"))).containsExactlyInAnyOrder(configOnly, modeOnly);
    }

    @Test
    void within_aContext_areThoseOfItAndOfItsSubjects() {
        SubjectSettings own = new SubjectSettings(new SubjectName(context, ""), FULL, null);
        SubjectSettings first = new SubjectSettings(subject("a"), null, "IMPORT");
        SubjectSettings second = new SubjectSettings(subject("b"), FULL, null);
        save(second);
        save(own);
        save(first);
        save(new SubjectSettings(new SubjectName(context + ".other", "a"), FULL, null));

        assertThat(reading(tx -> tx.settings().within(SubjectFilter.within(context))).stream())
                .containsExactly(own, first, second);
    }

    @Test
    void within_aBeginning_areThoseThatBeginSoInOneContextOrInAll() {
        String other = context + ".other";
        SubjectSettings here = new SubjectSettings(subject("ab_1"), FULL, null);
        SubjectSettings there = new SubjectSettings(new SubjectName(other, "ab_2"), FULL, null);
        save(there);
        save(here);
        save(new SubjectSettings(subject("abc1"), FULL, null));
        save(new SubjectSettings(subject("Ab_1"), FULL, null));

        assertThat(within(new SubjectFilter(Optional.of(context), "ab_"))).containsExactly(here);
        assertThat(within(new SubjectFilter(Optional.empty(), "ab_")))
                .filteredOn(settings -> settings.scope().context().startsWith(context))
                .containsExactly(here, there);
        assertThat(within(new SubjectFilter(Optional.of(other), "abc"))).isEmpty();
    }

    @Test
    void save_again_replacesWhatWasThere() {
        save(new SubjectSettings(subject("s"), FULL, "READONLY"));
        SubjectSettings second = new SubjectSettings(
                subject("s"), Config.builder().compatibilityLevel("NONE").build(), null);
        save(second);

        assertThat(find(subject("s"))).containsExactly(second);
    }

    @Test
    void save_neitherConfigNorMode_removesTheSettings() {
        save(new SubjectSettings(subject("s"), FULL, "READONLY"));
        save(new SubjectSettings(subject("s"), null, null));

        assertThat(find(subject("s"))).isEmpty();
    }

    @Test
    void find_severalScopes_returnsThoseThatHaveSettings() {
        SubjectName itself = subject("");
        SubjectSettings ofContext = new SubjectSettings(itself, FULL, null);
        SubjectSettings ofSubject = new SubjectSettings(subject("s"), null, "READONLY");
        save(ofContext);
        save(ofSubject);
        save(new SubjectSettings(subject("other"), null, "READONLY"));

        assertThat(find(subject("s"), itself, subject("nothing-set"))).containsExactlyInAnyOrder(ofContext, ofSubject);
    }

    @Test
    void save_undone_changesNothing() {
        SubjectSettings before = new SubjectSettings(subject("s"), FULL, null);
        save(before);

        assertThatThrownBy(() -> changing(subject("s"), tx -> {
                    tx.settings().save(new SubjectSettings(subject("s"), null, "READONLY"));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(subject("s"))).containsExactly(before);
    }

    @Test
    void save_sameScopeAtOnce_endsWithOneOfThem() throws Exception {
        Crowd.each(number -> node(number).inTransaction(Scope.changing(subject("s")), tx -> {
            tx.settings().save(new SubjectSettings(subject("s"), null, "MODE" + number));
            return number;
        }));

        assertThat(find(subject("s")))
                .singleElement()
                .extracting(SubjectSettings::mode)
                .asString()
                .startsWith("MODE");
    }

    private void save(SubjectSettings settings) {
        changing(settings.scope(), tx -> {
            tx.settings().save(settings);
            return null;
        });
    }

    private List<SubjectSettings> within(SubjectFilter filter) {
        return reading(tx -> tx.settings().within(filter));
    }

    private List<SubjectSettings> find(SubjectName... scopes) {
        return reading(tx -> tx.settings().find(List.of(scopes)));
    }
}

package io.symbolon.examples.quickstart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom. Checked here because this is the one room that sees all others. */
final class HouseRulesTest {

    private static JavaClasses house;

    @BeforeAll
    static void enter() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.symbolon");
    }

    @Test
    void package_standsInOneJar() {
        Map<String, Set<String>> placesByPackage =
                house.stream().collect(groupingBy(JavaClass::getPackageName, mapping(HouseRulesTest::place, toSet())));

        assertThat(placesByPackage)
                .hasSizeGreaterThan(12)
                .allSatisfy((name, places) -> assertThat(places).as(name).hasSize(1));
    }

    @Test
    void compatibilityCore_importsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("io.symbolon.compatibility")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.symbolon.compatibility")
                .check(house);
    }

    @Test
    void model_importsTheJdkAndAnnotationsAlone() {
        classes()
                .that()
                .resideInAPackage("io.symbolon.model")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "io.symbolon.model")
                .check(house);
    }

    @Test
    void kafka_isSeenByItsAdapterAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.symbolon.kafka..", "io.symbolon.registry.testing..", "io.symbolon.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(house);
    }

    @Test
    void registryCore_knowsNeitherHttpNorSqlNorAnyFormat() {
        noClasses()
                .that()
                .resideInAnyPackage("io.symbolon.registry", "io.symbolon.registry.storage")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.javalin..",
                        "jakarta.servlet..",
                        "java.net.http..",
                        "java.sql..",
                        "org.jdbi..",
                        "org.apache.avro..",
                        "com.google.protobuf..",
                        "io.symbolon.registry.app..",
                        "io.symbolon.registry.storage.jdbc..")
                .check(house);
    }

    @Test
    void serdesAndFormats_knowNothingOfTheServer() {
        noClasses()
                .that()
                .resideInAnyPackage("io.symbolon.serdes..", "io.symbolon.client..", "io.symbolon.compatibility..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.symbolon.registry..")
                .check(house);
    }

    @Test
    void format_knowsNoOtherFormat() {
        noClasses()
                .that()
                .resideInAnyPackage("io.symbolon.serdes", "io.symbolon.client..", "io.symbolon.compatibility")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.avro..",
                        "com.google.protobuf..",
                        "com.networknt..",
                        "com.github.victools..",
                        "io.symbolon.compatibility.*..",
                        "io.symbolon.serdes.*..")
                .check(house);
    }

    @Test
    void protobufCompiler_isSeenByItsFormatAlone_andTheGrammarByTheCompiler() {
        String format = "io.symbolon.compatibility.protobuf";
        String compiler = format + ".compiler";
        String text = format + ".text";
        classes()
                .that()
                .resideInAPackage(compiler)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(format, compiler)
                .check(house);
        classes()
                .that()
                .resideInAPackage(text)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(compiler, text)
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage(compiler, text)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(format)
                .check(house);
    }

    private static String place(JavaClass type) {
        String uri = type.getSource().orElseThrow().getUri().toString();
        return uri.substring(0, uri.length() - (type.getName().replace('.', '/') + ".class").length());
    }
}

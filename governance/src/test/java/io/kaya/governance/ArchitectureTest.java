package io.kaya.governance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "io.kaya.governance", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule knows_no_framework_broker_database_or_model =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "jakarta..",
                            "org.apache.kafka..",
                            "org.hibernate..",
                            "java.sql..",
                            "dev.langchain4j..",
                            "ai.onnxruntime..",
                            "io.kaya.protocol..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.kaya.governance.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule recognising_knows_neither_policy_nor_review =
            noClasses()
                    .that()
                    .resideInAPackage("..disclosure..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..policy..", "..review..");

    @ArchTest
    static final ArchRule the_rule_language_stays_in_the_policy_package =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..policy..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.cel..", "org.yaml..");

    @ArchTest
    static final ArchRule asks_nobody_what_time_it_is =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");
}

package io.kaya.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house, read from the compiled classes of every module. */
class HouseTest {
    private static final Set<String> ROOMS =
            Set.of(
                    "io.kaya.protocol",
                    "io.kaya.messaging",
                    "io.kaya.governance",
                    "io.kaya.audit",
                    "io.kaya.inference",
                    "io.kaya.access",
                    "io.kaya.sandbox",
                    "io.kaya.coordinator",
                    "io.kaya.node",
                    "io.kaya.cli");

    private static final Set<String> ANSWERS =
            Set.of(
                    "io.kaya.protocol.message.ReplyMessage$Released",
                    "io.kaya.protocol.message.ReplyMessage$NothingFound");

    private static JavaClasses house;

    @BeforeAll
    static void readTheClasses() throws IOException {
        var root = Path.of(System.getProperty("kaya.root"));
        try (var modules = Files.list(root)) {
            house =
                    new ClassFileImporter()
                            .importPaths(
                                    modules.map(module -> module.resolve("target/classes"))
                                            .filter(Files::isDirectory)
                                            .toList());
        }
    }

    @Test
    void every_room_was_read() {
        var read = house.stream().map(HouseTest::room).collect(Collectors.toSet());

        assertThat(read).containsAll(ROOMS);
    }

    @Test
    void the_agents_know_nothing_of_each_other() {
        walls("io.kaya.coordinator..", "io.kaya.node..");
        walls("io.kaya.node..", "io.kaya.coordinator..");
    }

    @Test
    void nothing_depends_on_an_agent() {
        noClasses()
                .that(
                        resideInAPackage("io.kaya..")
                                .and(
                                        resideOutsideOfPackages(
                                                "io.kaya.node..",
                                                "io.kaya.coordinator..",
                                                "io.kaya.benchmarks..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.kaya.node..", "io.kaya.coordinator..")
                .check(house);
    }

    @Test
    void the_protocol_knows_no_other_room() {
        noClasses()
                .that()
                .resideInAPackage("io.kaya.protocol..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.kaya..")
                                .and(resideOutsideOfPackages("io.kaya.protocol..")))
                .check(house);
    }

    @Test
    void only_tools_and_tests_know_the_sandbox() {
        noClasses()
                .that(
                        resideInAPackage("io.kaya..")
                                .and(
                                        resideOutsideOfPackages(
                                                "io.kaya.sandbox..",
                                                "io.kaya.cli..",
                                                "io.kaya.benchmarks..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.kaya.sandbox..")
                .check(house);
    }

    @Test
    void governance_is_plain_java() {
        walls(
                "io.kaya.governance..",
                "org.apache.kafka..",
                "jakarta..",
                "org.hibernate..",
                "io.quarkus..",
                "java.sql..",
                "io.kaya.messaging..",
                "io.kaya.audit..",
                "io.kaya.inference..");
    }

    @Test
    void only_messaging_speaks_kafka() {
        onlyIn(
                List.of("org.apache.kafka.."),
                "io.kaya.messaging..",
                "io.kaya.sandbox..",
                "io.kaya.benchmarks.."); // the raw path beside ours
    }

    @Test
    void language_models_are_met_in_one_package_of_each_agent() {
        onlyIn(
                List.of("dev.langchain4j.."),
                "io.kaya.inference..",
                "io.kaya.node.answer..",
                "io.kaya.coordinator.plan..",
                "io.kaya.coordinator.compose..");
    }

    @Test
    void only_inference_runs_onnx() {
        onlyIn(List.of("ai.onnxruntime.."), "io.kaya.inference..");
    }

    @Test
    void time_comes_from_an_injected_clock() {
        var theOneClock = house.get("io.kaya.access.Clocks").getAccessesFromSelf();
        assertThat(theOneClock).anyMatch(HouseTest::asksTheTime);

        noClasses()
                .that(
                        resideInAPackage("io.kaya..")
                                .and(
                                        resideOutsideOfPackages(
                                                "io.kaya.access..",
                                                "io.kaya.sandbox..",
                                                "io.kaya.cli..",
                                                "io.kaya.benchmarks..")))
                .should()
                .accessTargetWhere(
                        describe("the machine's own time is asked", HouseTest::asksTheTime))
                .check(house);
    }

    @Test
    void only_the_release_makes_an_outgoing_answer() {
        var makers =
                house.stream()
                        .filter(HouseTest::makesAnAnswer)
                        .map(JavaClass::getPackageName)
                        .filter(made -> !made.startsWith("io.kaya.protocol"))
                        // Simulated nodes hold nobody's data.
                        .filter(made -> !made.startsWith("io.kaya.benchmarks"))
                        .distinct();

        assertThat(makers).containsExactly("io.kaya.node.release");
    }

    @Test
    void no_packages_go_in_circles() {
        for (var room : ROOMS) {
            slices().matching(room + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true) // a room of one package has no slices
                    .check(house);
        }
    }

    private static boolean makesAnAnswer(JavaClass maker) {
        return maker.getAccessesFromSelf().stream()
                .filter(access -> access.getTarget().getName().equals("<init>"))
                .map(access -> access.getTargetOwner().getName())
                .anyMatch(ANSWERS::contains);
    }

    /** A method reference asks, too; {@code now(clock)} does not. */
    private static boolean asksTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget asked)) return false;
        var owner = asked.getOwner().getName();
        var given = asked.getRawParameterTypes();
        return switch (asked.getName()) {
            case "now" ->
                    owner.startsWith("java.time.")
                            && given.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemUTC", "systemDefaultZone", "system" -> owner.startsWith("java.time.");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date") && given.isEmpty();
            default -> false;
        };
    }

    private static void walls(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .check(house);
    }

    private static void onlyIn(List<String> libraries, String... rooms) {
        noClasses()
                .that(resideInAPackage("io.kaya..").and(resideOutsideOfPackages(rooms)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries.toArray(String[]::new))
                .check(house);
    }

    private static String room(JavaClass read) {
        return read.getPackageName().replaceAll("^(io\\.kaya\\.\\w+).*", "$1");
    }
}

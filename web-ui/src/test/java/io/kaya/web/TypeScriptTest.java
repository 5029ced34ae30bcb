package io.kaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TypeScriptTest {
    private static Workbench coordinator;

    @BeforeAll
    static void prepare() throws IOException {
        coordinator = Workbench.of("coordinator-agent");
    }

    @Test
    void the_types_of_kit_and_pages_are_sound() throws Exception {
        var run = coordinator.types();

        assertThat(run.exit()).as(run.said()).isZero();
    }

    @Test
    void a_wrong_type_is_found() throws Exception {
        coordinator.write("web/wrong.ts", "export const wrong: number = \"a word\";\n");

        var run = coordinator.types();

        coordinator.delete("web/wrong.ts");
        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).contains("wrong.ts");
    }

    @Test
    void the_logic_of_the_pages_does_what_its_tests_say() throws Exception {
        var run = coordinator.tests();

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains(" passed");
    }
}

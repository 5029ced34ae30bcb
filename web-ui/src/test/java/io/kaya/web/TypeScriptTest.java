package io.kaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeScriptTest {
    @ParameterizedTest
    @ValueSource(strings = {"coordinator-agent", "node-agent"})
    void the_types_of_kit_and_pages_are_sound(String agent) throws Exception {
        var bench = Workbench.of(agent);

        var run = bench.types();

        assertThat(run.exit()).as(run.said()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = "coordinator-agent")
    void a_wrong_type_is_found(String agent) throws Exception {
        var bench = Workbench.of(agent);
        bench.write("web/wrong.ts", "export const wrong: number = \"a word\";\n");

        var run = bench.types();

        bench.delete("web/wrong.ts");
        assertThat(run.exit()).isNotZero();
        assertThat(run.said()).contains("wrong.ts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator-agent", "node-agent"})
    void the_logic_of_the_pages_does_what_its_tests_say(String agent) throws Exception {
        var bench = Workbench.of(agent);

        var run = bench.tests();

        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains(" passed");
    }
}

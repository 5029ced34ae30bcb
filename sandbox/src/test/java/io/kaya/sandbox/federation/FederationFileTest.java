package io.kaya.sandbox.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaya.protocol.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FederationFileTest {
    @TempDir Path folder;

    @BeforeEach
    void documents() throws IOException {
        Files.createDirectory(folder.resolve("north"));
        Files.writeString(folder.resolve("north-policy.yaml"), "policy: north");
    }

    @Test
    void a_whole_file_is_read_as_it_stands() throws IOException {
        var read =
                read(
                        """
                        federation: library
                        purposes: [AcademicResearch, ServiceProvision]
                        people:
                          - {name: asker, organisation: Northern Libraries, roles: [user, auditor]}
                        nodes:
                          - id: north
                            name: North Library
                            organisation: Northern Libraries
                            city: Oslo
                            latitude: 59.91
                            longitude: 10.75
                            description: History and geography of the north
                            documents: ./north
                            policy: ./north-policy.yaml
                            operators: [operator, operator2]
                            started: false
                        """);

        assertThat(read.federation().value()).isEqualTo("library");
        assertThat(read.purposes()).containsExactly("AcademicResearch", "ServiceProvision");
        assertThat(read.people())
                .containsExactly(
                        new Person("asker", "Northern Libraries", List.of("user", "auditor")));
        assertThat(read.nodes()).containsExactly(new NodeId("north"));
        var north = read.members().getFirst();
        assertThat(north.name()).isEqualTo("North Library");
        assertThat(north.location()).contains(new Location(59.91, 10.75));
        assertThat(north.documents()).isEqualTo(folder.resolve("north"));
        assertThat(north.policy()).isEqualTo(folder.resolve("north-policy.yaml"));
        assertThat(north.operators()).containsExactly("operator", "operator2");
        assertThat(north.started()).isFalse();
    }

    @Test
    void what_may_be_left_out_has_a_default() throws IOException {
        var read = read(SMALLEST);

        assertThat(read.people()).containsExactly(new Person("user", "library", List.of("user")));
        var north = read.members().getFirst();
        assertThat(north.name()).isEqualTo("north");
        assertThat(north.operators()).containsExactly("operator");
        assertThat(north.started()).isTrue();
        assertThat(north.location()).isEmpty();
        assertThat(north.city()).isEmpty();
    }

    @Test
    void all_problems_are_told_at_once() throws IOException {
        var problems =
                problems(
                        """
                        federation: My Library
                        purpose: [AcademicResearch]
                        people:
                          - {name: asker, organisation: Northern Libraries, roles: [boss, operator]}
                          - {name: asker, organisation: Northern Libraries}
                        nodes:
                          - {id: Coordinator, organisation: A, documents: ./north, policy: ./north-policy.yaml}
                          - {id: coordinator, organisation: A, documents: ./north, policy: ./north-policy.yaml}
                          - {id: west, organisation: A, documents: ./west, policy: ./west.yaml, latitude: 91}
                          - {id: west, documents: ./north, policy: ./north-policy.yaml, started: perhaps}
                          - {id: east, organisation: A, policy: ./north-policy.yaml, operators: operator}
                          - just words
                        """);

        assertThat(problems)
                .anySatisfy(p -> assertThat(p).startsWith("purpose is no key here; use"))
                .anySatisfy(p -> assertThat(p).startsWith("purposes is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("federation is no name"))
                .anySatisfy(p -> assertThat(p).startsWith("people[0].roles names boss; use"))
                .anySatisfy(p -> assertThat(p).startsWith("people[0].roles names operator; name"))
                .anySatisfy(p -> assertThat(p).startsWith("people[1].name asker is taken"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[0].id is no id"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[1].id is no id"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[2].documents names"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[2].policy names"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[2].latitude is no number"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[2].longitude is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[3].id west is taken"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[3].organisation is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[3].started is neither"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[4].documents is missing"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[4].operators is no list"))
                .anySatisfy(p -> assertThat(p).startsWith("nodes[5] has no keys"))
                .hasSize(18);
    }

    @Test
    void a_federation_without_nodes_is_no_federation() throws IOException {
        assertThat(problems("federation: library\npurposes: [AcademicResearch]\nnodes: []\n"))
                .containsExactly("nodes is missing; a federation needs at least one node");
    }

    @Test
    void a_node_cannot_take_the_name_of_a_superuser() throws IOException {
        assertThat(problems(SMALLEST.replace("id: north", "id: admin")))
                .containsExactly(
                        "nodes[0].id admin is a name of the broker or the database; choose another");
        assertThat(problems(SMALLEST.replace("id: north", "id: postgres"))).hasSize(1);
    }

    @Test
    void a_key_said_twice_is_told_with_its_line() throws IOException {
        assertThat(problems("federation: library\nfederation: other\n"))
                .singleElement()
                .asString()
                .startsWith("Line 2 is no YAML");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        var broken =
                catchThrowableOfType(
                        BrokenFederationException.class,
                        () -> FederationFile.read(folder.resolve("none.yaml")));

        assertThat(broken).hasMessageContaining("none.yaml").hasMessageContaining("cannot be read");
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        assertThat(problems("")).containsExactly("It holds no keys; begin with federation: NAME");
        assertThat(problems("- a list"))
                .containsExactly("It holds no keys; begin with federation: NAME");
    }

    @Test
    void the_built_in_demo_unpacks_once_and_reads() throws IOException {
        var demo = folder.resolve("demo");

        var read = FederationFile.read(BuiltInDemo.unpack(demo));
        Files.writeString(demo.resolve("mine.txt"), "kept");
        BuiltInDemo.unpack(demo);

        assertThat(read.members()).hasSize(5);
        assertThat(read.members().stream().filter(Member::started)).hasSize(4);
        assertThat(demo.resolve("mine.txt")).hasContent("kept");
    }

    private static final String SMALLEST =
            """
            federation: library
            purposes: [AcademicResearch]
            nodes:
              - {id: north, organisation: Northern Libraries, documents: ./north, policy: ./north-policy.yaml}
            """;

    private FederationFile read(String yaml) throws IOException {
        return FederationFile.read(Files.writeString(folder.resolve("federation.yaml"), yaml));
    }

    private List<String> problems(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("federation.yaml"), yaml);
        return catchThrowableOfType(
                        BrokenFederationException.class, () -> FederationFile.read(file))
                .problems();
    }
}

package io.kaya.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.protocol.PartyId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelEnvironmentTest {
    static final List<PartyId> PARTIES =
            Stream.of("coordinator", "north", "far-north", "name").map(PartyId::new).toList();

    @Test
    void what_is_set_for_all_reaches_all() {
        var models =
                models(Map.of("KAYA_MODEL_URL", "http://a", "KAYA_HOME", "/", "HOME", "/root"));

        assertThat(models.of(new PartyId("north"))).isEqualTo(Map.of("KAYA_MODEL_URL", "http://a"));
        assertThat(models.of(PartyId.COORDINATOR)).containsEntry("KAYA_MODEL_URL", "http://a");
    }

    @Test
    void what_is_set_for_one_goes_before_and_reaches_nobody_else() {
        var models =
                models(
                        Map.of(
                                "KAYA_MODEL_KEY", "common",
                                "KAYA_MODEL_KEY_NORTH", "secret of north",
                                "KAYA_MODEL_KEY_FAR_NORTH", "secret of far-north"));

        assertThat(models.of(new PartyId("north")))
                .isEqualTo(Map.of("KAYA_MODEL_KEY", "secret of north"));
        assertThat(models.of(new PartyId("far-north")))
                .isEqualTo(Map.of("KAYA_MODEL_KEY", "secret of far-north"));
        assertThat(models.of(PartyId.COORDINATOR)).isEqualTo(Map.of("KAYA_MODEL_KEY", "common"));
    }

    @Test
    void a_node_called_name_takes_no_setting_away_from_the_others() {
        var models = models(Map.of("KAYA_MODEL_NAME", "small"));

        assertThat(models.of(new PartyId("name"))).containsEntry("KAYA_MODEL_NAME", "small");
        assertThat(models.of(new PartyId("north"))).containsEntry("KAYA_MODEL_NAME", "small");
    }

    private static ModelEnvironment models(Map<String, String> environment) {
        return new ModelEnvironment(environment, PARTIES);
    }
}

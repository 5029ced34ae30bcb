package io.kaya.messaging.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
    @Test
    void every_property_of_the_client_can_be_set() {
        var settings =
                new KafkaSettings(
                        config(
                                Map.of(
                                        "kaya.kafka.bootstrap.servers", "127.0.0.1:1234",
                                        "kaya.kafka.sasl.jaas.config", "x required a=\"b\";",
                                        "kaya.party", "north"),
                                Map.of()));

        assertThat(settings.with(Map.of()))
                .isEqualTo(
                        Map.of(
                                "bootstrap.servers", "127.0.0.1:1234",
                                "sasl.jaas.config", "x required a=\"b\";"));
    }

    @Test
    void the_environment_sets_them_as_well() {
        var settings =
                new KafkaSettings(
                        config(
                                Map.of(),
                                Map.of("KAYA_KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9093")));

        assertThat(settings.with(Map.of()))
                .containsEntry("bootstrap.servers", "kafka.example:9093");
    }

    @Test
    void what_our_code_relies_on_cannot_be_set_otherwise() {
        var settings =
                new KafkaSettings(
                        config(
                                Map.of(
                                        "kaya.kafka.bootstrap.servers", "127.0.0.1:1234",
                                        "kaya.kafka.acks", "0"),
                                Map.of()));

        assertThat(settings.with(Map.of("acks", "all"))).containsEntry("acks", "all");
    }

    @Test
    void without_an_address_it_says_what_to_set() {
        assertThatThrownBy(() -> new KafkaSettings(config(Map.of(), Map.of())))
                .hasMessageContaining("kaya.kafka.bootstrap.servers");
    }

    private static SmallRyeConfig config(Map<String, String> set, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "test", 100))
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}

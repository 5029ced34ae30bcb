package io.kaya.coordinator.federation;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "kaya")
interface FederationConfig {
    String federation();

    /** The YAML file with the purposes and the registered nodes. */
    Path federationFile();
}

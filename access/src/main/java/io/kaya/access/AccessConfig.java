package io.kaya.access;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "kaya")
interface AccessConfig {
    /** The YAML file with this agent's local accounts: name, organisation, roles, bcrypt hash. */
    Path accounts();
}

package io.kaya.node.knowledge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

@ConfigMapping(prefix = "kaya.node")
interface KnowledgeConfig {
    /** The folder whose files this node answers from; it is only read. */
    Path documents();

    /**
     * A folder of this process alone, for the search index; may be lost, and is built again then.
     */
    Path index();

    /** How often the folder is looked at for changes. */
    @WithDefault("5s")
    Duration documentsPoll();
}

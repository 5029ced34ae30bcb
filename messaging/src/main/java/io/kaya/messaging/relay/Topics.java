package io.kaya.messaging.relay;

import java.util.Map;
import java.util.Set;

/** Which topics can be written now, asked before a producer would wait for a missing one. */
interface Topics {
    /**
     * @return those that cannot, each with the kind of failure
     * @throws Exception when the broker cannot be reached at all
     */
    Map<String, String> missing(Set<String> topics) throws Exception;

    /** Where each of these topics ends: they are there, and this party may write them. */
    Map<String, Long> ends(Set<String> topics) throws Exception;

    void close();
}

package io.kaya.governance.policy;

import java.util.List;

/**
 * Something that a node was asked, or wanted to let out.
 *
 * @param id by which its people know it
 */
public record PastRequest(String id, Situation situation) {

    /**
     * @throws BrokenPolicyException with everything that is wrong with the file
     */
    public static List<PastRequest> read(byte[] file) {
        return CaseReader.past(file);
    }
}

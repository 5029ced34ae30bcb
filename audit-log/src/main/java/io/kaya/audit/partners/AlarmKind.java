package io.kaya.audit.partners;

/** What is wrong with a log; the wire names never change. */
public enum AlarmKind {
    /** This log has forgotten what it once signed: its database was put back to an earlier day. */
    BEHIND("behind", true),
    /** This log once signed another tree of the same size: it went on in two places. */
    DIVERGED("diverged", true),

    /** Another party's log signed two different trees of one size. */
    FORKED("forked", false),
    /** Another party's log is smaller than it was. */
    ROLLED_BACK("rolled-back", false),
    /** Another party's log does not prove that it goes on from what was seen of it. */
    UNPROVEN("unproven", false),
    /** Another party's log is signed with another key than before. */
    OTHER_KEY("other-key", false),
    /** Another party's log begins anew, because a person there accepted a loss. */
    RENEWED("renewed", false);

    private final String wireName;
    private final boolean halts;

    AlarmKind(String wireName, boolean halts) {
        this.wireName = wireName;
        this.halts = halts;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether this party does nothing more until a person has decided. */
    public boolean halts() {
        return halts;
    }
}

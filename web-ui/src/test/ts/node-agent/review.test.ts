import {
    asLookedAt,
    beside,
    ends,
    isIn,
    leavesOtherwise,
    type Line,
    queueOf,
    type State,
    withNews,
} from "./web/app/review";
import { same } from "./check";
import { review } from "./sample";

function line(id: string, some: Partial<Line> = {}): Line {
    return {
        id,
        kind: "release",
        questions: ["Do reminders help?"],
        organisation: "North",
        purpose: "AcademicResearch",
        state: "pending",
        createdAt: `2026-11-22T12:00:0${id}Z`,
        deadline: "2026-11-23T12:00:00Z",
        claims: 1,
        findings: 0,
        reviewers: 1,
        inHand: [],
        ...some,
    };
}

const ids = (lines: readonly Line[]) => lines.map((one) => one.id);

Deno.test("what waits stands oldest first, and each item once", () => {
    same(ids(withNews([line("1"), line("3")], [line("2"), line("3")], "pending")), ["1", "2", "3"]);
    same(
        ids(withNews([], [line("2", { createdAt: "2026-11-22T12:00:01.5Z" }), line("1")], "pending")),
        ["1", "2"],
    );
});

Deno.test("what was decided leaves the queue and heads its own list", () => {
    const gone = line("1", { state: "approved", decidedAt: "2026-11-22T13:00:00Z" });
    const before = line("9", { state: "rejected", decidedAt: "2026-11-22T12:30:00Z" });

    same(ids(withNews([line("1"), line("2")], [gone], "pending")), ["2"]);
    same(ids(withNews([before], [gone], "settled")), ["1", "9"]);
});

Deno.test("what a colleague has in hand still waits", () => {
    const mine = line("1", { state: "claimed", inHand: ["ada"] });

    same([isIn("pending", mine), isIn("claimed", mine), isIn("claimed", line("2"))], [true, true, false]);
});

Deno.test("what expired was rejected by nobody", () => {
    const states: State[] = ["approved", "redacted", "rejected", "expired", "withdrawn"];

    same(states.map((state) => queueOf({ state })), [
        "settled",
        "settled",
        "settled",
        "undecided",
        "undecided",
    ]);
});

Deno.test("an item ends at the asker's deadline, or earlier where the policy says so", () => {
    same(ends({ deadline: "2026-11-23T12:00:00Z" }), "2026-11-23T12:00:00Z");
    same(ends({ deadline: "2026-11-23T12:00:00Z", expires: "2026-11-22T12:00:00.5Z" }), "2026-11-22T12:00:00.5Z");
});

Deno.test("from nowhere one comes to the first, and behind the last there is nothing", () => {
    const lines = [line("1"), line("2")];

    same([beside(lines, "", 1)?.id, beside(lines, "1", 1)?.id, beside(lines, "2", -1)?.id], ["1", "2", "1"]);
    same(beside(lines, "2", 1), undefined);
});

Deno.test("what was looked at stays until somebody looks again, and people are shown as they are", () => {
    const seen = review({});
    const now = review({
        outgoing: { ...seen.outgoing, digest: "other", claims: [] },
        inHand: [{ by: "ada", until: "2026-11-22T12:10:00Z" }],
    });
    const shown = asLookedAt(seen, now);

    same([leavesOtherwise(seen, now), leavesOtherwise(seen, shown)], [true, false]);
    same(shown.inHand, now.inHand);
});

Deno.test("an approval is about the policy, too", () => {
    same(leavesOtherwise(review({}), review({ policy: "other" })), true);
});

import type { Review } from "./web/app/review";

export const OUT = "Calls by [redacted: name] in Os cut missed visits. [redacted: name] wrote this.";
export const MARK = "[redacted: name]";
export const TEXT = "Calls by Rolf Hansen in Os cut missed visits. Rolf Hansen wrote this.";

/** An item with two claims, as the agent would show it. */
export function review(some: Partial<Review>): Review {
    const source = { title: "Audit", locator: "page 1" };
    return {
        id: "r",
        task: "t",
        question: "q",
        kind: "release",
        questions: ["Do reminders help?"],
        organisation: "North",
        roles: ["user"],
        purpose: "AcademicResearch",
        createdAt: "2026-11-22T12:00:00Z",
        deadline: "2026-11-23T12:00:00Z",
        state: "pending",
        inHand: [],
        judging: { needed: 1, judged: 0, blind: false, yours: false, missing: [] },
        admission: { effect: "accept", rules: [] },
        draft: {
            maker: "extractive",
            claims: [1, 2].map((n) => ({ n, part: 0, text: TEXT, source, evidence: { text: TEXT, start: 0, end: 5 } })),
        },
        findings: [],
        policy: "p",
        outgoing: {
            digest: "d",
            content: "{}",
            claims: [{ number: 1, part: 0, text: OUT, source, redactions: 2 }],
        },
        taken: [],
        support: [],
        undoable: 0,
        comments: [],
        ...some,
    };
}

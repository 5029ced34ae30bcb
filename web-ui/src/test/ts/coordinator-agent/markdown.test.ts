import { markdown } from "./web/app/markdown";
import type { Question } from "./web/app/question";
import { same } from "./check";

const question: Question = {
    id: "q-1",
    conversation: "c",
    text: "Do reminders\nhelp?",
    purpose: "AcademicResearch",
    askedBy: "ada",
    organisation: "Northlight",
    askedAt: "2026-11-22T12:00:00Z",
    deadline: "2026-11-23T12:00:00Z",
    state: "closed",
    nodes: [{ id: "north", name: "North", status: "replied-redacted", since: "2026-11-22T12:00:05Z" }],
    answer: {
        version: 1,
        composedAt: "2026-11-22T12:00:06Z",
        text: "",
        maker: "extractive",
        abstained: false,
        sentences: [{ text: "They do.", citations: [1], differsFrom: [] }],
    },
    claims: [
        {
            n: 1,
            text: "They do, see [here](https://example.org) <img src=x>",
            node: "north",
            source: { title: "Audit", locator: "page 1" },
            confidence: 0.9,
            redacted: true,
        },
    ],
    open: [],
    lastEvent: 9,
    warnings: [],
};

Deno.test("a note has the question, the answer with its sources, and who was asked", () => {
    const lines = markdown(question).split("\n");

    same(lines[0], "# Do reminders help?");
    same(lines.includes("They do. [1]"), true);
    same(lines.includes("- North: replied redacted"), true);
});

Deno.test("what a node wrote stays words", () => {
    const note = markdown(question);

    same(note.includes("[here]("), false);
    same(/(^|[^\\])<img/.test(note), false);
});

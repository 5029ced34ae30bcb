import { after, disagreements, isOpen, type Question, sources } from "./web/app/question";
import { same } from "./check";

const asked: Question = {
    id: "q",
    conversation: "c",
    text: "Do reminders help?",
    purpose: "AcademicResearch",
    askedBy: "ada",
    organisation: "Northlight",
    askedAt: "2026-11-22T12:00:00Z",
    deadline: "2026-11-23T12:00:00Z",
    state: "asking",
    nodes: [{ id: "north", name: "North", status: "asked", since: "2026-11-22T12:00:00Z" }],
    claims: [],
    open: ["north"],
    lastEvent: 2,
    warnings: [],
};
const released = { id: "north", name: "North", status: "replied", since: "2026-11-22T12:00:05Z" };
const claim = {
    n: 1,
    text: "They do.",
    node: "north",
    source: { title: "Audit", locator: "page 1" },
    confidence: 0.9,
    redacted: false,
};

function answer(version: number, texts: string[] = ["They do."]) {
    return {
        answer: {
            version,
            composedAt: "2026-11-22T12:00:06Z",
            text: texts.join(" "),
            maker: "extractive",
            abstained: false,
            sentences: texts.map((text) => ({ text, citations: [1], differsFrom: [] as number[] })),
        },
        claims: [claim],
    };
}

Deno.test("a node that replied is not waited for any more", () => {
    const next = after(asked, { name: "node", data: released });

    same(next.nodes.map((node) => node.status), ["replied"]);
    same(next.open, []);
});

Deno.test("an event that comes twice changes nothing the second time", () => {
    const once = after(asked, { name: "answer", data: answer(1) });

    same(after(once, { name: "answer", data: answer(1) }), once);
    same(after(after(once, { name: "node", data: released }), { name: "node", data: released }).nodes.length, 1);
});

Deno.test("what is written is shown until the version is whole, and never again", () => {
    const writing = after(asked, { name: "partial", data: { version: 1, text: "They" } });
    const whole = after(writing, { name: "answer", data: answer(1) });
    const late = after(whole, { name: "partial", data: { version: 1, text: "They d" } });

    same(writing.partial, "They");
    same([whole.partial, late.partial], [undefined, undefined]);
});

Deno.test("an older version never takes the place of a newer one", () => {
    const newer = after(asked, { name: "answer", data: answer(2) });

    same(after(newer, { name: "answer", data: answer(1) }).answer?.version, 2);
});

Deno.test("a question that ended waits for nobody", () => {
    const closed = after(asked, { name: "state", data: { state: "closed" } });

    same([isOpen(closed), closed.open], [false, []]);
});

Deno.test("a pair that disagrees is told once", () => {
    const { answer: said } = answer(1, ["Up.", "Down."]);
    said.sentences[0]!.differsFrom.push(1);
    said.sentences[1]!.differsFrom.push(0);

    same(disagreements(said).map(([one, other]) => [one.text, other.text]), [["Up.", "Down."]]);
});

Deno.test("released claims that no sentence cites stand apart", () => {
    const next = after(asked, {
        name: "answer",
        data: { ...answer(1), claims: [claim, { ...claim, n: 2 }] },
    });

    same(sources(next).cited.map((one) => one.n), [1]);
    same(sources(next).others.map((one) => one.n), [2]);
});

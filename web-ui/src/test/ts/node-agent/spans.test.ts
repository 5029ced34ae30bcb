import { changes, inDraft, meant, placed, staying, stretches, takenOf, timesLeft } from "./web/app/spans";
import type { Finding, Taken } from "./web/app/review";
import { same } from "./check";
import { MARK, OUT, review, TEXT } from "./sample";

const taken: Taken[] = [
    { claim: 1, in: "text", start: 9, end: 20, mark: MARK },
    { claim: 1, in: "text", start: 46, end: 57, mark: MARK },
];

function finding(some: Partial<Finding>): Finding {
    return {
        claim: 1,
        in: "text",
        start: 0,
        end: 2,
        type: "place-name",
        weight: "inform",
        stage: "names",
        text: "Os",
        explanation: "A guess at a place",
        score: 0.5,
        action: "read",
        advice: "Read it",
        ...some,
    };
}

Deno.test("a place of what leaves is found in the draft again, whatever was taken out before it", () => {
    const at = OUT.indexOf("Os cut");

    same(TEXT.slice(inDraft(at, taken), inDraft(at + 2, taken)), "Os");
    same(inDraft(0, taken), 0);
    same(inDraft(OUT.length, taken), TEXT.length);
});

Deno.test("within a mark there is nothing of the draft", () => {
    same(inDraft(OUT.indexOf("redacted"), taken), undefined);
});

Deno.test("every place between marks maps to the same character", () => {
    for (let at = 0; at < OUT.length; at++) {
        const place = inDraft(at, taken);
        if (place !== undefined && !OUT.startsWith(MARK, at)) same(TEXT[place], OUT[at]);
    }
});

Deno.test("what was found in what leaves stands at its claim of the draft, though claims before it were left out", () => {
    const start = OUT.indexOf("Os");
    const some = review({
        findings: [finding({ start, end: start + 2 })],
        taken: taken.map((one) => ({ ...one, claim: 2 })),
        support: [
            { claim: 1, left: "dropped", words: 0, quoted: 0 },
            { claim: 2, left: "partly", words: 9, quoted: 9 },
        ],
    });

    same(staying(some), [2]);
    same(placed(some).map(({ n, from, to }) => [n, TEXT.slice(from, to)]), [[2, "Os"]]);
});

Deno.test("stretches are the whole text again, and each is alike", () => {
    const os = TEXT.indexOf("Os");
    const found = { ...finding({}), n: 1, from: os, to: os + 2 };
    const cut = stretches(TEXT, taken, [found]);

    same(cut.map((one) => one.text).join(""), TEXT);
    same(cut.filter((one) => one.taken).map((one) => one.text), ["Rolf Hansen", "Rolf Hansen"]);
    same(cut.filter((one) => one.findings.length > 0).map((one) => one.text), ["Os"]);
});

Deno.test("the difference has the draft in what was kept and gone, and what leaves in what was kept and new", () => {
    const all = changes(TEXT, taken);

    same(all.filter((one) => one.was !== "new").map((one) => one.text).join(""), TEXT);
    same(all.filter((one) => one.was !== "gone").map((one) => one.text).join(""), OUT);
});

Deno.test("parts of a claim are taken out apart from each other, in their order", () => {
    const title: Taken = { claim: 1, in: "title", start: 0, end: 5, mark: MARK };
    const some = review({ taken: [taken[1]!, title, taken[0]!] });

    same(takenOf(some, 1, "text").map((one) => one.start), [9, 46]);
    same(takenOf(some, 1, "title"), [title]);
});

Deno.test("who selects means the words, not the blanks around them", () => {
    same(meant("a  word here", 1, 8), { start: 3, end: 7 });
    same(meant("a  word", 1, 3), undefined);
    same(meant("a word", 2, 2), undefined);
});

Deno.test("words are counted wherever they leave, in titles too", () => {
    same(timesLeft(review({}), "page 1"), 1);
    same(timesLeft(review({}), "redacted"), 2);
    same([timesLeft(review({}), "Hansen"), timesLeft(review({}), "")], [0, 0]);
});

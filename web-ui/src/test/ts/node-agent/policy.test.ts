import { same } from "./check";
import { addressOf, viewIn } from "./web/app/policy/address";
import { difference, parts } from "./web/app/policy/lines";
import { byWeight, ending, type ExplainedRule, type Flip, type Grant, ways } from "./web/app/policy/policy";
import { type Edit, indent, newLine, outdent, placeOf } from "./web/app/policy/writing";

const told = (before: string, after: string): string[] =>
    difference(before, after).map(({ was, text }) => ({ kept: " ", gone: "-", new: "+" })[was] + text);

Deno.test("lines that are the same stay, others go and come", () => {
    same(told("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n"), [" a", "-b", "+x", " c", " d", "+e"]);
    same(told("a\nb\n", "a\nb\n"), [" a", " b"]);
    same(told("", "a\n"), ["+a"]);
    same(told("a\n", ""), ["-a"]);
    same(told("a\na\nb\n", "a\nb\n"), [" a", "-a", " b"]);
});

Deno.test("each line has the number that it has in its text", () => {
    same(difference("a\nb\n", "x\nb\n"), [
        { text: "a", was: "gone", before: 1 },
        { text: "x", was: "new", after: 1 },
        { text: "b", was: "kept", before: 2, after: 2 },
    ]);
});

Deno.test("whatever two texts say, each can be read off their difference", () => {
    let seed = 7;
    const dice = (sides: number): number => (seed = (seed * 48_271) % 2_147_483_647) % sides;
    const text = (): string => Array.from({ length: dice(12) }, () => "abc"[dice(3)] + "\n").join("");
    for (let times = 0; times < 500; times++) {
        const [before, after] = [text(), text()];
        const lines = difference(before, after);
        const read = (not: string): string =>
            lines.filter(({ was }) => was !== not).map((line) => `${line.text}\n`).join("");
        same([read("new"), read("gone")], [before, after]);
    }
});

Deno.test("two long texts with nothing in common are told, too", () => {
    const long = (letter: string): string => `${letter}\n`.repeat(3_000);

    same(difference(long("a"), long("b")).length, 6_000);
});

Deno.test("what is far from any change is folded", () => {
    const text = Array.from({ length: 20 }, (_, at) => `${at}\n`).join("");
    const shown = parts(difference(text, text.replace("10\n", "ten\n")));

    same(shown.map(({ folded, lines }) => [folded, lines.length]), [
        [true, 7],
        [false, 8],
        [true, 6],
    ]);
    same(parts(difference(text, text)).map(({ folded }) => folded), [true]);
});

const applied = (text: string, { from, to, put }: Edit): string => text.slice(0, from) + put + text.slice(to);

Deno.test("Tab goes to the next step, or takes the selected lines one step in", () => {
    same(applied("a: b", indent({ text: "a: b", start: 3, end: 3 })), "a:  b");
    same(applied("", indent({ text: "", start: 0, end: 0 })), "  ");
    same(applied("a\n\nb\nc", indent({ text: "a\n\nb\nc", start: 0, end: 5 })), "  a\n\n  b\nc");
});

Deno.test("Shift and Tab take lines one step back, as far as they go", () => {
    const text = "    a\n b\nc";

    same(applied(text, outdent({ text, start: 0, end: text.length })), "  a\nb\nc");
    same(applied("  a", outdent({ text: "  a", start: 3, end: 3 })), "a");
    same(outdent({ text: "  a", start: 3, end: 3 }).start, 1);
});

Deno.test("a new line begins where the one before began to say something", () => {
    same(newLine({ text: "  - id: a", start: 9, end: 9 }).put, "\n    ");
    same(newLine({ text: "    when: b", start: 11, end: 11 }).put, "\n    ");
    same(newLine({ text: "policy: a", start: 9, end: 9 }).put, "\n");
});

Deno.test("a line and a column are a place, and beyond the line its end", () => {
    same(placeOf("ab\ncd\n", 2, 2), 4);
    same(placeOf("ab\ncd\n", 1, 99), 2);
    same(placeOf("ab", 9), 2);
});

const flip = (code: string): Flip => ({
    request: code,
    organisation: "North",
    purpose: "AcademicResearch",
    receivedAt: "2026-11-21T12:00:00Z",
    before: { effect: "accept", rules: ["a"], obligations: [] },
    after: { effect: "refuse", code, rules: [], obligations: [] },
});

Deno.test("flips that go the same way are counted, the most frequent first", () => {
    same(
        ways([flip("closed"), flip("no-rule"), flip("no-rule")]).map(({ after, times }) => [after.code, times]),
        [
            ["no-rule", 2],
            ["closed", 1],
        ],
    );
});

Deno.test("what decided is read first, then what came near", () => {
    const rule = (id: string, more: Partial<ExplainedRule>): ExplainedRule => ({
        id,
        effect: "accept",
        outcome: "not-matched",
        decided: false,
        nearMiss: false,
        clauses: [],
        ...more,
    });

    const rules = [
        rule("far", {}),
        rule("near", { nearMiss: true }),
        rule("outweighed", { outcome: "matched" }),
        rule("decided", { outcome: "matched", decided: true }),
    ];

    same(byWeight(rules).map(({ id }) => id), ["decided", "outweighed", "near", "far"]);
});

Deno.test("a grant ends when a draft does not ask for the very same", () => {
    const grant = (rule: string, state: Grant["state"]): Grant => ({
        rule,
        digest: `${rule} as it is`,
        when: "true",
        grantedBy: "olga",
        until: "2027-12-31",
        state,
        samples: 0,
        overturned: 0,
    });
    const grants = [grant("same", "confirmed"), grant("changed", "confirmed"), grant("asked", "asked")];

    same(
        ending(grants, [
            { rule: "same", digest: "same as it is" },
            { rule: "changed", digest: "otherwise" },
        ]),
        ["changed"],
    );
});

Deno.test("each view has an address, and an address that says nothing shows what is in force", () => {
    for (const address of ["#/policy", "#/policy/draft", "#/policy/versions?from=3&to=7", "#/policy/requests/0199"]) {
        same(addressOf(viewIn(address)), address);
    }
    same(viewIn("#/policy/else"), { shows: "in-force" });
    same(viewIn("#/policy/versions?from=x&to=-1"), { shows: "versions", from: 0, to: 0 });
});

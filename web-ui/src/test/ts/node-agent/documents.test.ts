import { addressOf, open, type View, viewIn } from "./web/app/documents/address";
import { changes, same as alike, topicsIn, written } from "./web/app/documents/cards";
import { beside, clause, type Document, size, wanted } from "./web/app/documents/documents";
import { added, type Mark, sourceOf } from "./web/app/documents/marks";
import { foundBy, part } from "./web/app/documents/trials";
import { same } from "./check";

const OPERATOR = ["operator"];

function document(path: string, some: Partial<Document> = {}): Document {
    return { path, title: path, format: "md", state: "indexed", passages: 1, bytes: 10, warnings: [], ...some };
}

const paths = (documents: readonly Document[]) => documents.map((one) => one.path);

Deno.test("each view has an address that leads back to it", () => {
    const views: View[] = [
        { shows: "list", path: "" },
        { shows: "list", path: "a folder/100 % sure?.md" },
        { shows: "protected", file: "" },
        { shows: "protected", file: "data/a & b.csv" },
        { shows: "card" },
        { shows: "trial" },
    ];

    for (const view of views) same(viewIn(addressOf(view), OPERATOR), view);
});

Deno.test("what a role may not see, its address does not show", () => {
    same(viewIn("#/documents/trial", ["auditor"]), { shows: "list", path: "" });
    same(viewIn("#/documents/file/%E0%A4%A", OPERATOR), { shows: "list", path: "" });
    same(open(["admin"]).map(({ shows }) => shows), ["list", "protected"]);
});

Deno.test("every word stands somewhere in what is known of a document", () => {
    const all = [
        document("minutes/may.md", { title: "Board, May", labels: ["internal"] }),
        document("minutes/june.md", { state: "failed", error: "It is damaged" }),
        document("data/visits.csv", { dataClasses: ["Health"] }),
    ];

    same(paths(wanted(all, { state: "all", words: " " })), paths(all));
    same(paths(wanted(all, { state: "all", words: "MINUTES board" })), ["minutes/may.md"]);
    same(paths(wanted(all, { state: "all", words: "health" })), ["data/visits.csv"]);
    same(paths(wanted(all, { state: "failed", words: "damaged" })), ["minutes/june.md"]);
    same(paths(wanted(all, { state: "indexed", words: "damaged" })), []);
});

Deno.test("from nowhere one comes to the first document, and behind the last there is none", () => {
    const all = [document("a"), document("b")];

    same([beside(all, "", 1)?.path, beside(all, "a", 1)?.path, beside(all, "b", -1)?.path], ["a", "b", "a"]);
    same(beside(all, "b", 1), undefined);
});

Deno.test("sizes are told in the unit that fits", () => {
    same(
        [0, 1, 999, 1_000, 52_400, 1_250_000, 7_000_000_000].map(size),
        ["0 bytes", "1 byte", "999 bytes", "1 kB", "52 kB", "1.3 MB", "7 GB"],
    );
});

Deno.test("a reason goes on as part of a sentence", () => {
    same([clause("It is damaged. "), clause("It is damaged")], ["It is damaged", "It is damaged"]);
});

Deno.test("a card is another when a word of it is, and how is counted by topics", () => {
    const one = { description: "Clinics", topics: [{ title: "Asthma", phrases: ["inhaler"] }, { title: "Falls", phrases: [] }] };
    const other = { description: "Clinics", topics: [{ title: "Asthma", phrases: ["spacer"] }, { title: "Sleep", phrases: [] }] };

    same([alike(one, { ...one }), alike(one, other), alike(one, { ...one, description: "A clinic" })], [true, false, false]);
    same(changes(one, other), { added: 1, removed: 1, changed: 1 });
});

Deno.test("topics that were written down are read as they were", () => {
    const topics = [
        { title: "Asthma: damp | homes", phrases: ["mould", "peak flow"] },
        { title: "Falls | at night", phrases: [] },
    ];

    same(topicsIn(written(topics)), topics);
    same(topicsIn("\n Sleep \n | a phrase of nothing\nFlu |  , fever,"), [
        { title: "Sleep", phrases: [] },
        { title: "Flu", phrases: ["fever"] },
    ]);
});

Deno.test("the mark that came is the one to take back", () => {
    const mark = (id: string) => ({ id }) as Mark;

    same(added([mark("1")], [mark("1"), mark("2")])?.id, "2");
    same(added([mark("1")], [mark("1")]), undefined);
    same(sourceOf({ ...mark("1"), kind: "document", file: "a.md" }), { kind: "document", file: "a.md" });
    same(sourceOf({ kind: "column", file: "a.csv", column: "name" }), { kind: "column", file: "a.csv", column: "name" });
});

Deno.test("how a passage was found is told by what weighs", () => {
    same(
        [
            { lexical: 1, cosine: 0.7 },
            { lexical: 1, cosine: 0.1 },
            { lexical: 0, cosine: 0.6 },
            { lexical: 0.1, cosine: 0.2 },
        ].map(foundBy),
        ["both", "words", "meaning", "meaning"],
    );
    same([part(-0.2), part(0.5), part(1.2)], [0, 0.5, 1]);
});

import { type Command, matching } from "./web/kit/palette";
import { same } from "./check";

const commands = ["Go to Review", "Go to Audit", "Next in the queue", "Zurück zur Prüfung", "Audit the queue"].map(
    (title): Command => ({ title, act: () => undefined }),
);
const found = (words: string) => matching(words, commands).map(({ title }) => title);

Deno.test("a command is found by words that stand anywhere in its name, in any order", () => {
    same(found("queue"), ["Next in the queue", "Audit the queue"]);
    same(found("rev go"), ["Go to Review"]);
    same(found("nowhere"), []);
});

Deno.test("those whose name begins so come first", () => {
    same(found("audit"), ["Audit the queue", "Go to Audit"]);
});

Deno.test("capitals and accents need not be typed", () => {
    same(found("PRUFUNG"), ["Zurück zur Prüfung"]);
});

Deno.test("without words there is everything", () => {
    same(found("  ").length, commands.length);
});

import { badge, Looked, type News } from "./web/kit/news";
import { same } from "./check";

const news = (...ids: string[]): News[] => ids.map((id) => ({ id, text: id, address: "#/review" }));
const ids = (some: readonly News[]) => some.map(({ id }) => id);

Deno.test("what was looked at is not new, to this person alone", () => {
    localStorage.clear(); // Deno keeps it from one run to the next
    const ravi = new Looked("ravi");
    same(ravi.knowsNothing, true);

    ravi.at(news("one"));

    same(ravi.knowsNothing, false);
    same(ids(ravi.unseen(news("one", "two"))), ["two"]);
    same(ids(new Looked("mira").unseen(news("one", "two"))), ["one", "two"]);
});

Deno.test("what is kept does not grow without end, and what is oldest is forgotten first", () => {
    const busy = new Looked("busy");
    for (let i = 0; i < 400; i++) busy.at(news(`${i}`));

    same(ids(busy.unseen(news("0", "399"))), ["0"]);
});

Deno.test("a memory that somebody spoilt is an empty one", () => {
    localStorage.setItem("kaya-looked-spoilt", "{not json");
    same(ids(new Looked("spoilt").unseen(news("one"))), ["one"]);
    localStorage.setItem("kaya-looked-spoilt", "7");
    same(ids(new Looked("spoilt").unseen(news("one"))), ["one"]);
});

Deno.test("a badge has room for two digits", () => {
    same([badge(0), badge(7), badge(99), badge(100)], ["", "7", "99", "99+"]);
});

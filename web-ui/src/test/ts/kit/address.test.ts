import { addressOf, changed, toggled, type View, viewIn } from "./web/kit/audit/address";
import { same } from "./check";

Deno.test("every view has an address, and every address its view", () => {
    const views: View[] = [
        { shows: "entries", filter: {}, entry: "" },
        {
            shows: "entries",
            filter: { type: "asked,decided", since: "2026-11-21T23:00:00.000Z", text: "a & b=c#?" },
            entry: "01a2",
        },
        { shows: "task", task: "01a2/../3" },
        { shows: "bundle" },
    ];

    for (const view of views) same(viewIn(addressOf(view)), view);
    same(addressOf(views[0] as View), "#/audit");
});

Deno.test("what is no condition is not taken from an address", () => {
    same(viewIn("#/audit?colour=red&node=+&actor=olga&entry="), {
        shows: "entries",
        filter: { actor: "olga" },
        entry: "",
    });
    same(viewIn("#/audit/tasks/%E0%A4%A"), { shows: "task", task: "" });
});

Deno.test("a condition without a value is none any more", () => {
    same(changed({ actor: "olga", node: "london" }, { actor: "" }), { node: "london" });
    same(changed({ node: "london" }, { actor: "olga" }), { actor: "olga", node: "london" });
});

Deno.test("of several values one is put in or taken out", () => {
    same(toggled(undefined, "asked"), "asked");
    same(toggled("asked", "decided"), "asked,decided");
    same(toggled("asked,decided", "asked"), "decided");
    same(toggled("asked", "asked"), "");
});

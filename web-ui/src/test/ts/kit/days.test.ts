import { daysAgo, daysOf, period, within } from "./web/kit/audit/days";
import { same } from "./check";

Deno.test("one day as a range includes the whole of it", () => {
    const { since = "", until = "" } = within({ from: "2026-11-22", to: "2026-11-22" });

    same(new Date(since).getTime(), new Date(2026, 10, 22).getTime());
    same(new Date(until).getTime(), new Date(2026, 10, 23).getTime());
});

Deno.test("a range is told as the days that it was made of, also over a change of the clocks", () => {
    for (const days of [
        { from: "2026-11-22", to: "2026-11-22" },
        { from: "2026-03-28", to: "2026-03-30" },
        { from: "2026-10-24", to: "2026-10-26" },
        { from: "2025-12-31", to: "2026-01-01" },
    ]) {
        same(daysOf(within(days)), days);
    }
    same(daysOf(within({ from: "2026-11-23", to: "2026-11-22" })), { from: "2026-11-22", to: "2026-11-23" });
    same(daysOf({ since: within({ from: "2026-11-22", to: "" }).since ?? "" }), { from: "2026-11-22", to: "" });
});

Deno.test("moments that are no midnights are told as moments", () => {
    const since = new Date(2026, 10, 22, 10, 30).toISOString();

    same(daysOf({ since }), undefined);
    same(period({ since }).includes("30"), true);
    same(period(within({ from: "2026-11-22", to: "2026-11-22" })).includes("23"), false);
});

Deno.test("days before today count today", () => {
    same(daysAgo(1, new Date(2026, 10, 22, 1)), "2026-11-22");
    same(daysAgo(7, new Date(2026, 2, 3)), "2026-02-25");
});

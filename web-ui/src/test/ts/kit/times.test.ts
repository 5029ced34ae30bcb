import { moment } from "./web/kit/times";
import { same } from "./check";

Deno.test("what is of today needs no date", () => {
    const now = new Date(2026, 10, 22, 18, 0);
    const earlier = new Date(2026, 10, 22, 9, 5).toISOString();
    const yesterday = new Date(2026, 10, 21, 9, 5).toISOString();

    same(moment(earlier, now).includes("2026"), false);
    same(moment(yesterday, now).includes("2026"), true);
});

import { type Entry, micros } from "./web/kit/audit/entries";
import { lanesOf } from "./web/kit/audit/lanes";
import { same } from "./check";

const entry = (type: string, at: string, actor = "part", role = "system"): Entry => ({
    id: at,
    sequence: 1,
    at: `2026-11-22T${at}Z`,
    type,
    actor,
    role,
    details: {},
});

Deno.test("each step has a lane, and what a partner's messages tell has its own", () => {
    const lanes = lanesOf([
        entry("received", "09:00:00", "coordinator", "party"),
        entry("admitted", "09:00:01"),
        entry("queued", "09:00:02"),
        entry("decided", "17:00:00", "olga", "operator"),
        entry("released", "17:00:01"),
        entry("invented-later", "17:00:02"),
    ]);

    same(
        lanes.map((lane) => [lane.step + lane.partner, lane.marks.length]),
        [["partnercoordinator", 1], ["admission", 1], ["review", 2], ["release", 1], ["other", 1]],
    );
});

Deno.test("marks go from the beginning to the end, and a long wait leaves room for the rest", () => {
    const places = lanesOf([entry("queued", "09:00:00"), entry("decided", "17:00:00"), entry("viewed", "17:00:01")])
        .flatMap((lane) => lane.marks)
        .map((mark) => mark.at);

    same([places[0], places[2]], [0, 1]);
    same((places[1] as number) < 0.8, true);
    same(lanesOf([entry("asked", "09:00:00")])[0]?.marks[0]?.at, 0);
});

Deno.test("a time is told with six decimals, as the bytes have it", () => {
    same(micros("2026-11-22T09:00:00Z"), "2026-11-22T09:00:00.000000Z");
    same(micros("2026-11-22T09:00:00.12Z"), "2026-11-22T09:00:00.120000Z");
    same(micros("2026-11-22T09:00:00.123456Z"), "2026-11-22T09:00:00.123456Z");
});

import { marksOf } from "./web/app/asked";
import { same } from "./check";

Deno.test("who was asked stands on the map as in the list, and who says no place does not", () => {
    const state = (id: string, status: string) => ({ id, name: id, status, since: "2026-11-22T12:00:00Z" });
    const place = (id: string) => ({ id, latitude: 1, longitude: 2 });

    const marks = marksOf(
        [state("a", "replied-redacted"), state("b", "under-review"), state("c", "withheld"), state("d", "silent"), state("e", "asked")],
        [...["a", "b", "c", "d"].map(place), { id: "e" }],
    );

    same(
        marks.map(({ id, shape, tone }) => [id, shape, tone]),
        [
            ["a", "full", "good"],
            ["b", "half", "warn"],
            ["c", "cross", "bad"],
            ["d", "ring", ""],
        ],
    );
});

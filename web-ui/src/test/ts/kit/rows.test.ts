import { inSight } from "./web/kit/rows";
import { same } from "./check";

Deno.test("of a hundred thousand rows some dozens are drawn", () => {
    same(inSight(2_000_000, 800, 40, 100_000), { from: 49_990, to: 50_030 });
});

Deno.test("nothing is drawn beyond either end", () => {
    same(inSight(-300, 800, 40, 5), { from: 0, to: 5 });
    same(inSight(-3000, 800, 40, 5), { from: 0, to: 5 });
    same(inSight(9_000, 800, 40, 5), { from: 5, to: 5 });
    same(inSight(0, 800, 40, 0), { from: 0, to: 0 });
});

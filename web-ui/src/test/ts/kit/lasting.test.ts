import { lasting, millis } from "./web/kit/lasting";
import { same } from "./check";

Deno.test("a length of time is told in its two largest units", () => {
    same(lasting(millis("PT26H5M")), "1 day 2 hr");
    same(lasting(millis("PT3H")), "3 hr");
    same(lasting(millis("PT2H5M59S")), "2 hr 5 min");
    same(lasting(millis("PT4M20.7S")), "4 min");
    same([lasting(900), lasting(-1)], ["0 sec", "0 sec"]);
});

Deno.test("what is no length of time has none", () => {
    same(millis("tomorrow"), 0);
});

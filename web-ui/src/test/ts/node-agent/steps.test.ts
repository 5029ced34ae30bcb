import { did, next, NO_STEPS, redid, type Step, undid } from "./web/app/steps";
import { same } from "./check";

const name: Step = { redactions: [{ text: "Hansen" }] };
const claim: Step = { drop: [2] };

Deno.test("what was undone can be done again, the last first", () => {
    const undone = undid(undid(did(did(NO_STEPS, name), claim)));

    same(next(undone), name);
    same(next(redid(undone)), claim);
    same(redid(redid(undone)), { done: [name, claim], undone: [] });
});

Deno.test("another step forgets what was undone", () => {
    same(next(did(undid(did(NO_STEPS, name)), claim)), undefined);
});

Deno.test("a step of an earlier visit is undone, and cannot be done again from here", () => {
    same(undid(NO_STEPS), NO_STEPS);
    same(redid(NO_STEPS), NO_STEPS);
});

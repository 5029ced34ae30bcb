import type { Entry } from "./entries";

const STEPS = {
    question: ["asked", "scanned"],
    plan: ["planned"],
    dispatch: ["dispatched"],
    intake: ["received", "message-refused", "message-repeated"],
    admission: ["admitted", "refused"],
    answer: ["answered", "nothing-found"],
    review: ["queued", "viewed", "claimed", "commented", "redacted", "judged", "decided", "sampled"],
    release: ["released", "withheld", "expired", "withdrawn", "failed"],
    sent: ["sent", "message-unsent"],
    compose: ["composed", "closed"],
} as const;

/** What only a partner's message tells is the partner's step, not ours. */
const PARTY = "party";

export type Step = keyof typeof STEPS | "partner" | "other";
/** An entry, and how far along the whole it stands, from 0 to 1. */
export type Mark = { at: number; entry: Entry };
/** All entries of one step, in their order. */
export type Lane = { step: Step; partner: string; marks: Mark[] };

/** One lane for each step, in the order in which the steps began; the entries are the oldest first. */
export function lanesOf(entries: readonly Entry[]): Lane[] {
    const places = along(entries.map((entry) => new Date(entry.at).getTime()));
    const lanes = new Map<string, Lane>();
    for (const [index, entry] of entries.entries()) {
        const step = stepOf(entry);
        const partner = step === "partner" ? entry.actor : "";
        const lane = lanes.get(step + partner) ?? { step, partner, marks: [] };
        lane.marks.push({ at: places[index] as number, entry });
        lanes.set(step + partner, lane);
    }
    return [...lanes.values()];
}

function stepOf(entry: Entry): Step {
    if (entry.role === PARTY) return "partner";
    const known = Object.entries(STEPS).find(([, types]) => (types as readonly string[]).includes(entry.type));
    return known === undefined ? "other" : (known[0] as Step);
}

/** Long waits are drawn shorter than they were, or a night in a queue would hide all the rest. */
function along(times: readonly number[]): number[] {
    const places: number[] = [];
    let sum = 0;
    for (const [index, time] of times.entries()) {
        const before = times[index - 1] ?? time;
        sum += Math.log1p(Math.max(0, time - before));
        places.push(sum);
    }
    return places.map((place) => (sum === 0 ? 0 : place / sum));
}

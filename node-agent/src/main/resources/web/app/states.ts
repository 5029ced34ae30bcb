import type { Icon } from "../kit/icons";
import { sayIfKnown } from "../kit/words";
import type { State, Weight } from "./review";

type Look = { icon: Icon; tone: "" | "good" | "warn" | "bad" };

const STATES: Record<State, Look> = {
    pending: { icon: "asked", tone: "warn" },
    claimed: { icon: "person", tone: "warn" },
    approved: { icon: "replied", tone: "good" },
    redacted: { icon: "redacted", tone: "good" },
    rejected: { icon: "refused", tone: "bad" },
    expired: { icon: "expired", tone: "" },
    withdrawn: { icon: "stopped", tone: "" },
};

const WEIGHTS: Record<Weight, Look> = {
    inform: { icon: "nothing", tone: "" },
    hold: { icon: "person", tone: "warn" },
    block: { icon: "refused", tone: "bad" },
};

export function looks(state: State): Look {
    return STATES[state] ?? { icon: "asked", tone: "" };
}

export function weighs(weight: Weight): Look {
    return WEIGHTS[weight] ?? WEIGHTS.block;
}

export function stateWords(state: string): string {
    return sayIfKnown(`review.state.${state}`, state);
}

export function weightWords(weight: string): string {
    return sayIfKnown(`review.weight.${weight}`, weight);
}

export function reasonWords(code: string): string {
    return sayIfKnown(`review.reason.${code}`, code);
}

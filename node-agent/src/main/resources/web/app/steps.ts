/** Words, wherever they stand, or a span of one claim's text. */
export type Redaction =
    | { text: string; type?: string }
    | { claim: number; start: number; end: number; type?: string };

/** What was taken out at once, as the agent is told it. */
export type Step = {
    redactions?: Redaction[];
    drop?: number[];
    everywhere?: boolean;
};

/**
 * The steps of this visit. The agent keeps what is in force and can undo it; only what was undone
 * here can be done again.
 */
export type Steps = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const NO_STEPS: Steps = { done: [], undone: [] };

export function did({ done }: Steps, step: Step): Steps {
    return { done: [...done, step], undone: [] };
}

/** Steps of an earlier visit are undone without being known here. */
export function undid({ done, undone }: Steps): Steps {
    const last = done.at(-1);
    return last === undefined ? NO_STEPS : { done: done.slice(0, -1), undone: [...undone, last] };
}

export function next({ undone }: Steps): Step | undefined {
    return undone.at(-1);
}

export function redid({ done, undone }: Steps): Steps {
    const step = undone.at(-1);
    return step === undefined ? { done, undone } : { done: [...done, step], undone: undone.slice(0, -1) };
}

/** What a node tells of its policy; the names are the agent's. */
export type InForce = {
    number: number;
    name: string;
    version?: string;
    digest: string;
    rules: string[];
    problems: string[];
    content?: string;
    origin?: Origin;
    by?: string;
    at?: string;
};

export type Origin = "file" | "activation" | "rollback";

export type Effect = "accept" | "review" | "refuse" | "approve" | "require";

export type Rule = {
    id: string;
    title?: string;
    effect: Effect;
    when: string[];
    code?: string;
    reason?: string;
    tryAgain?: string;
    obligations: string[];
    grant?: { grantedBy: string; until: string };
};

export type Budget = {
    organisation?: string;
    window: string;
    answers?: number;
    rows?: number;
    tokens?: number;
};

export type Rules = { admission: Rule[]; release: Rule[]; budgets: Budget[] };

export type GrantState = "asked" | "confirmed" | "revoked" | "suspended" | "expired";

export type Grant = {
    rule: string;
    digest: string;
    when: string;
    grantedBy: string;
    until: string;
    state: GrantState;
    confirmedBy?: string;
    at?: string;
    samples: number;
    overturned: number;
};

export type Version = {
    number: number;
    name: string;
    digest: string;
    origin: Origin;
    by: string;
    at: string;
    cases: boolean;
    active: boolean;
};

export type Text = { number: number; policy: string; cases?: string };

export type Ruling = { effect: Effect; code?: string; rules: string[]; obligations: string[] };

export type Flip = {
    request: string;
    organisation: string;
    purpose: string;
    receivedAt: string;
    before: Ruling;
    after: Ruling;
};

export type Simulated = { replayed: number; flips: Flip[] };

/** Something about a draft that its writer should know. */
export type Found = { kind: string; rule?: string; line?: number; column?: number; text: string };

export type Tried = { name: string; line: number; passed: boolean; ruling: Ruling; wrong: string[] };

export type Checked = {
    remarks: Found[];
    inCases: Found[];
    cases: Tried[];
    unexercised: string[];
    untried: number;
    activatable: boolean;
    grants: { rule: string; digest: string }[];
};

export type Task = {
    id: string;
    question: string;
    organisation: string;
    purpose: string;
    state: string;
    reason?: string;
    receivedAt: string;
    rules: string[];
};

export type Clause = { text: string; truth: "true" | "false" | "unknown"; why?: string };

export type ExplainedRule = {
    id: string;
    title?: string;
    effect: Effect;
    outcome: "matched" | "not-matched" | "missing-fact" | "failed" | "expired";
    error?: string;
    decided: boolean;
    nearMiss: boolean;
    clauses: Clause[];
};

export type Explained = {
    request: Omit<Task, "question">;
    name: string;
    number?: number;
    ruling: Ruling;
    reason?: string;
    rules: ExplainedRule[];
    asThen?: boolean;
};

/** Flips that go the same way. */
export type Way = { before: Ruling; after: Ruling; times: number };

/** How often what came out becomes what else, the most frequent first. */
export function ways(flips: readonly Flip[]): Way[] {
    const all = new Map<string, Way>();
    for (const { before, after } of flips) {
        const name = JSON.stringify([spelt(before), spelt(after)]);
        const way = all.get(name);
        if (way === undefined) all.set(name, { before, after, times: 1 });
        else way.times++;
    }
    return [...all.values()].sort((one, other) => other.times - one.times);
}

/** Those that decided first, then what came near, then the rest; each in the order of the file. */
export function byWeight(rules: readonly ExplainedRule[]): ExplainedRule[] {
    const weight = ({ decided, outcome, nearMiss }: ExplainedRule): number => {
        if (decided) return 0;
        if (outcome === "matched") return 1;
        return nearMiss || outcome === "missing-fact" || outcome === "failed" ? 2 : 3;
    };
    return rules
        .map((rule, at) => ({ rule, at }))
        .sort((one, other) => weight(one.rule) - weight(other.rule) || one.at - other.at)
        .map(({ rule }) => rule);
}

/** Rules whose grants hold now and would not under a draft that asks for others. */
export function ending(grants: readonly Grant[], asked: Checked["grants"]): string[] {
    return grants
        .filter(({ state }) => state === "confirmed")
        .filter(({ rule, digest }) => !asked.some((one) => one.rule === rule && one.digest === digest))
        .map(({ rule }) => rule);
}

/** What may pass on a person's word: still asked for, or taken back, and not over. */
export function mayConfirm({ state }: Grant): boolean {
    return state === "asked" || state === "revoked" || state === "suspended";
}

export function isWithoutCondition({ when }: Rule): boolean {
    return when.every((clause) => clause === "true");
}

function spelt({ effect, code, obligations }: Ruling): unknown {
    return [effect, code, obligations];
}

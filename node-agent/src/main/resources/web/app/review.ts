/** What the address of an item begins with. */
export const PREFIX = "#/review/";

export type State =
    | "pending"
    | "claimed"
    | "approved"
    | "redacted"
    | "rejected"
    | "expired"
    | "withdrawn";
export type Kind = "request" | "release";
export type Part = "text" | "title" | "locator";
export type Weight = "inform" | "hold" | "block";

/** An item of the queue in a list. */
export type Line = {
    id: string;
    kind: Kind;
    questions: string[];
    organisation: string;
    purpose: string;
    state: State;
    createdAt: string;
    deadline: string;
    expires?: string;
    claims: number;
    findings: number;
    reviewers: number;
    inHand: string[];
    decidedBy?: string;
    decidedAt?: string;
};

export type Source = { title: string; locator: string };
export type Drafted = {
    n: number;
    part: number;
    text: string;
    source: Source;
    evidence: { text: string; start: number; end: number };
};
/** As it leaves; numbered anew when others were left out. */
export type Claim = {
    number: number;
    part: number;
    text: string;
    source: Source;
    redactions: number;
};
export type Finding = {
    claim: number;
    in: Part;
    start: number;
    end: number;
    type: string;
    weight: Weight;
    stage: string;
    text: string;
    explanation: string;
    score: number;
    action: string;
    advice: string;
};
/** Characters of the draft, and the mark that stands there in what leaves. */
export type Taken = { claim: number; in: Part; start: number; end: number; mark: string };
export type Hand = { by: string; until: string };
export type Note = { by: string; at: string; text: string };

/** An item of the queue as this person may see it. */
export type Review = {
    id: string;
    task: string;
    question: string;
    kind: Kind;
    questions: string[];
    organisation: string;
    roles: string[];
    purpose: string;
    createdAt: string;
    deadline: string;
    expires?: string;
    state: State;
    inHand: Hand[];
    judging: { needed: number; judged: number; blind: boolean; yours: boolean; missing: string[] };
    decidedBy?: string;
    decidedAt?: string;
    reason?: { code: string; text?: string };
    admission: { effect: string; rules: string[] };
    why?: string;
    draft: { maker: string; note?: string; claims: Drafted[] };
    findings: Finding[];
    policy: string;
    outgoing: { digest: string; content: string; claims: Claim[] };
    taken: Taken[];
    support: { claim: number; left: "whole" | "partly" | "none" | "dropped"; words: number; quoted: number }[];
    undoable: number;
    comments: Note[];
};

export type Earlier = {
    id: string;
    similarity: number;
    questions: string[];
    organisation: string;
    purpose: string;
    state: State;
    reason?: string;
    decidedBy?: string;
    decidedAt?: string;
};

/** How many items stand where, and since when the oldest of them waits. */
export type Counts = {
    pending: number;
    claimed: number;
    settled: number;
    undecided: number;
    oldest?: string;
};

/** A colleague whose page is open, and the item that it shows. */
export type Colleague = { name: string; review?: string };

export const REASONS = ["personal-data", "confidential", "out-of-scope", "quality", "other"] as const;

/** In the order in which they are offered; what nobody decided stands apart from what was rejected. */
export const QUEUES = ["pending", "claimed", "settled", "undecided"] as const;
export type Queue = (typeof QUEUES)[number];

export function waits(item: { state: State }): boolean {
    return item.state === "pending" || item.state === "claimed";
}

/** Where an item stands; what somebody has in hand still waits, too. */
export function isIn(queue: Queue, line: Line): boolean {
    switch (queue) {
        case "pending":
            return waits(line);
        case "claimed":
            return line.state === "claimed";
        case "settled":
            return ["approved", "redacted", "rejected"].includes(line.state);
        case "undecided":
            return line.state === "expired" || line.state === "withdrawn";
    }
}

export function queueOf(item: { state: State }): Queue {
    if (waits(item)) return "pending";
    return item.state === "expired" || item.state === "withdrawn" ? "undecided" : "settled";
}

/** When it ends unless somebody decides. */
export function ends({ deadline, expires }: { deadline: string; expires?: string }): string {
    return expires !== undefined && Date.parse(expires) < Date.parse(deadline) ? expires : deadline;
}

/** A list with news in it: each item once, the oldest first where it waits, else the newest. */
export function withNews(lines: readonly Line[], news: readonly Line[], queue: Queue): Line[] {
    const all = new Map(lines.map((line) => [line.id, line]));
    for (const line of news) all.set(line.id, line);
    const there = [...all.values()].filter((line) => isIn(queue, line));
    return queue === "pending" || queue === "claimed"
        ? there.sort((one, other) => since(one.createdAt, other.createdAt) || order(one.id, other.id))
        : there.sort((one, other) => since(other.decidedAt, one.decidedAt) || order(other.id, one.id));
}

/** The item before or behind another one; from nowhere, the first. */
export function beside(lines: readonly Line[], id: string, step: 1 | -1): Line | undefined {
    const at = lines.findIndex((line) => line.id === id);
    return at < 0 ? lines[0] : lines[at + step];
}

/** Whether an approval of the one would be about something else than the other. */
export function leavesOtherwise(one: Review, other: Review): boolean {
    return one.outgoing.digest !== other.outgoing.digest || one.policy !== other.policy;
}

/** With what is known now of people, and still with the bytes that were looked at. */
export function asLookedAt(seen: Review, now: Review): Review {
    const { outgoing, policy, findings, taken, support, undoable } = seen;
    return { ...now, outgoing, policy, findings, taken, support, undoable };
}

/** What stands in the way of letting it out, which the agent would refuse anyway. */
export function inTheWay(review: Review): Finding[] {
    return review.findings.filter((finding) => finding.weight === "block");
}

function order(one = "", other = ""): number {
    return one < other ? -1 : one > other ? 1 : 0;
}

function since(one = "", other = ""): number {
    return (Date.parse(one) || 0) - (Date.parse(other) || 0);
}

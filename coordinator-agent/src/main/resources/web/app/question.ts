import type { StreamEvent } from "../kit/stream";

/** What the address of a question begins with. */
export const PREFIX = "#/questions/";

export type Reason = { code: string; text?: string; tryAgain?: string };
export type NodeState = { id: string; name: string; status: string; reason?: Reason; since: string };
export type Sentence = { text: string; citations: number[]; differsFrom: number[] };
export type Answer = {
    version: number;
    composedAt: string;
    text: string;
    maker: string;
    note?: string;
    abstained: boolean;
    sentences: Sentence[];
};
export type Claim = {
    n: number;
    text: string;
    node: string;
    source: { title: string; locator: string };
    confidence: number;
    redacted: boolean;
};
export type Plan = { text?: string };
export type Warning = { type: string; weight: string; text: string; explanation: string };

/** A question as the coordinator shows it. */
export type Question = {
    id: string;
    conversation: string;
    text: string;
    purpose: string;
    askedBy: string;
    organisation: string;
    askedAt: string;
    deadline: string;
    state: string;
    plan?: Plan;
    nodes: NodeState[];
    answer?: Answer;
    claims: Claim[];
    open: string[];
    /** The number of the newest event that is in here. */
    lastEvent: number;
    warnings: Warning[];
    /** The next version while a model writes it. */
    partial?: string;
};

export const EVENTS = ["state", "plan", "node", "partial", "answer", "end", "gone"] as const;

const ENDED: ReadonlySet<string> = new Set([
    "replied",
    "replied-redacted",
    "nothing-found",
    "refused",
    "withheld",
    "expired",
    "withdrawn",
    "failed",
    "no-answer",
]);

/** What is known after an event; told twice, it changes nothing twice. */
export function after(question: Question, event: StreamEvent): Question {
    switch (event.name) {
        case "state":
            return opened({ ...question, ...(event.data as { state: string }) });
        case "plan":
            return { ...question, plan: event.data as Plan };
        case "node":
            return opened({ ...question, nodes: withNode(question.nodes, event.data as NodeState) });
        case "partial":
            return partial(question, event.data as { version: number; text: string });
        case "answer":
            return answered(question, event.data as { answer: Answer; claims: Claim[] });
        default:
            return { ...question, open: [] };
    }
}

/** Still worth following: something may come. */
export function isOpen(question: Question): boolean {
    return question.state === "planning" || question.state === "asking";
}

/** The organisations that released something. */
export function replied(question: Question): NodeState[] {
    return question.nodes.filter((node) => node.status.startsWith("replied"));
}

export function nodeName(question: Question, id: string): string {
    return question.nodes.find((node) => node.id === id)?.name ?? id;
}

/** Claims that the answer cites, and those that were released besides. */
export function sources(question: Question): { cited: Claim[]; others: Claim[] } {
    const numbers = new Set(question.answer?.sentences.flatMap((one) => one.citations));
    return {
        cited: question.claims.filter((claim) => numbers.has(claim.n)),
        others: question.claims.filter((claim) => !numbers.has(claim.n)),
    };
}

/** Sentences that contradict each other, each pair once. */
export function disagreements(answer: Answer): [Sentence, Sentence][] {
    const pairs: [Sentence, Sentence][] = [];
    answer.sentences.forEach((sentence, at) => {
        for (const other of sentence.differsFrom) {
            const second = answer.sentences[other];
            if (other > at && second !== undefined) pairs.push([sentence, second]);
        }
    });
    return pairs;
}

function opened(question: Question): Question {
    const waiting = question.nodes.filter((node) => !ENDED.has(node.status)).map((node) => node.id);
    return { ...question, open: isOpen(question) ? waiting : [] };
}

function withNode(nodes: NodeState[], news: NodeState): NodeState[] {
    const known = nodes.some((node) => node.id === news.id);
    return known ? nodes.map((node) => (node.id === news.id ? news : node)) : [...nodes, news];
}

function partial(question: Question, news: { version: number; text: string }): Question {
    const late = question.answer !== undefined && news.version <= question.answer.version;
    return late ? question : { ...question, partial: news.text };
}

function answered(question: Question, news: { answer: Answer; claims: Claim[] }): Question {
    if (question.answer !== undefined && news.answer.version < question.answer.version) {
        return question;
    }
    const { partial: _, ...rest } = question;
    return { ...rest, answer: news.answer, claims: news.claims };
}

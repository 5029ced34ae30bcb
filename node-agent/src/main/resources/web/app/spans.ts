import type { Claim, Drafted, Finding, Part, Review, Taken } from "./review";

/** A finding where it stands in the draft; what leaves counts claims and characters otherwise. */
export type Placed = Finding & { n: number; from: number; to: number };

/** A stretch of a text in which everything is alike. */
export type Stretch = { start: number; text: string; taken?: Taken; findings: Placed[] };

/** A part of a text before and after it was redacted. */
export type Change = { text: string; was: "kept" | "gone" | "new" };

export function textOf(claim: Pick<Drafted | Claim, "text" | "source">, part: Part): string {
    return part === "text" ? claim.text : claim.source[part];
}

/** What was taken out of one text of the draft, in the order in which it stands there. */
export function takenOf(review: Review, n: number, part: Part): Taken[] {
    return review.taken
        .filter((one) => one.claim === n && one.in === part)
        .sort((one, other) => one.start - other.start);
}

/** Where a place of the redacted text lies in the draft; within a mark there is none. */
export function inDraft(place: number, taken: readonly Taken[]): number | undefined {
    let longer = 0;
    for (const { start, end, mark } of taken) {
        const from = start + longer;
        if (place <= from) break;
        if (place < from + mark.length) return undefined;
        longer += mark.length - (end - start);
    }
    return place - longer;
}

/** What was found, where it stands in the draft. */
export function placed(review: Review): Placed[] {
    const numbers = staying(review);
    return review.findings.flatMap((finding) => {
        const n = numbers[finding.claim - 1];
        if (n === undefined) return [];
        const taken = takenOf(review, n, finding.in);
        const from = inDraft(finding.start, taken);
        const to = inDraft(finding.end, taken);
        return from === undefined || to === undefined ? [] : [{ ...finding, n, from, to }];
    });
}

/** The draft's numbers of the claims that leave, in the order in which they leave. */
export function staying(review: Review): number[] {
    const dropped = new Set(
        review.support.filter((one) => one.left === "dropped").map((one) => one.claim),
    );
    return review.draft.claims.map((claim) => claim.n).filter((n) => !dropped.has(n));
}

/** Cuts a text wherever something begins or ends. */
export function stretches(
    text: string,
    taken: readonly Taken[],
    findings: readonly Placed[],
): Stretch[] {
    const cuts = new Set([0, text.length]);
    for (const one of taken) cuts.add(one.start).add(one.end);
    for (const one of findings) cuts.add(one.from).add(one.to);
    const sorted = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
    return sorted.slice(0, -1).map((start, at) => {
        const end = sorted[at + 1] ?? text.length;
        const gone = taken.find((one) => one.start <= start && end <= one.end);
        return {
            start,
            text: text.slice(start, end),
            ...(gone === undefined ? {} : { taken: gone }),
            findings: findings.filter((one) => one.from <= start && end <= one.to),
        };
    });
}

/** The draft's text and what leaves of it, side by side in one line. */
export function changes(text: string, taken: readonly Taken[]): Change[] {
    const all: Change[] = [];
    let from = 0;
    for (const { start, end, mark } of taken) {
        if (start > from) all.push({ text: text.slice(from, start), was: "kept" });
        all.push({ text: text.slice(start, end), was: "gone" }, { text: mark, was: "new" });
        from = end;
    }
    if (from < text.length) all.push({ text: text.slice(from), was: "kept" });
    return all;
}

/** What somebody meant to select: without the blanks around it, and nothing if that is all. */
export function meant(
    text: string,
    start: number,
    end: number,
): { start: number; end: number } | undefined {
    const words = text.slice(start, end);
    const from = start + (words.length - words.trimStart().length);
    const to = end - (words.length - words.trimEnd().length);
    return from < to ? { start: from, end: to } : undefined;
}

/** How often words stand in what leaves still, in texts, titles and locators. */
export function timesLeft(review: Review, words: string): number {
    if (words === "") return 0;
    return review.outgoing.claims
        .flatMap((claim) => [claim.text, claim.source.title, claim.source.locator])
        .reduce((times, text) => times + text.split(words).length - 1, 0);
}

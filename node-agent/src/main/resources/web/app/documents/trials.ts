/** A passage that a question would find here. */
export type Found = { title: string; locator: string; text: string; score: number; lexical: number; cosine: number };

const CLEARLY = 0.4;

/** What brought the passage up: the question's words stand in it, or it means the like, or both. */
export function foundBy({ lexical, cosine }: Pick<Found, "lexical" | "cosine">): "words" | "meaning" | "both" {
    if (lexical >= CLEARLY && cosine >= CLEARLY) return "both";
    return lexical > cosine ? "words" : "meaning";
}

/** For a bar that is full at one and empty at none. */
export function part(score: number): number {
    return Math.min(1, Math.max(0, score));
}

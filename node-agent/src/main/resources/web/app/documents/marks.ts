import { say } from "../../kit/words";

export const KINDS = ["column", "glossary", "document", "canaries"] as const;
export type Kind = (typeof KINDS)[number];

/** Where protected values come from; only a column has a name. */
export type Source = { kind: Kind; file: string; column?: string };

/** What is known of a marked source; never a value. */
export type Mark = Source & {
    id: string;
    state: "protected" | "unreadable";
    reason?: string;
    values: number;
    tooShort: number;
    markedBy: string;
    markedAt: string;
};

export type Protection = { protected: Mark[]; gaps: string[]; names: string };

export function isAmongDocuments(kind: Kind): boolean {
    return kind === "column" || kind === "document";
}

/** What there is more of among those after than among those before. */
export function added(before: readonly Mark[], after: readonly Mark[]): Mark | undefined {
    return after.find((mark) => !before.some((one) => one.id === mark.id));
}

/** The source as the agent takes it. */
export function sourceOf({ kind, file, column }: Source): Source {
    return { kind, file, ...(kind === "column" && column !== undefined ? { column } : {}) };
}

export function sourceWords({ file, column }: Source): string {
    return column === undefined ? file : say("protected.of", { column, file });
}

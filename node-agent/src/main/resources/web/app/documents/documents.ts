import { locale } from "../../kit/times";
import type { Icon } from "../../kit/icons";

export const STATES = ["indexed", "failed", "pending"] as const;
export type State = (typeof STATES)[number];

/** One file of the folder; without marks where nobody can know any. */
export type Document = {
    path: string;
    title: string;
    format: string;
    state: State;
    error?: string;
    passages: number;
    bytes: number;
    indexedAt?: string;
    warnings: string[];
    labels?: string[];
    dataClasses?: string[];
};

export type Progress = {
    state: "indexing" | "idle";
    files: number;
    filesDone: number;
    passages: number;
    passagesPerSecond: number;
    problem?: string;
};

export type Tally = Record<State, number> & { lastIndexed?: string; edition: string };
export type Standing = { progress: Progress; documents: Tally };
export type Holdings = { progress: Progress; labelsProblem?: string; documents: Document[] };

/** Which documents a person wants to see. */
export type Wanted = { state: State | "all"; words: string };

export const LOOKS: Record<State, { icon: Icon; tone: "" | "good" | "bad" }> = {
    indexed: { icon: "replied", tone: "good" },
    failed: { icon: "failed", tone: "bad" },
    pending: { icon: "asked", tone: "" },
};

/** Every word stands somewhere in what is known of the document. */
export function wanted(documents: readonly Document[], { state, words }: Wanted): readonly Document[] {
    const all = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
    if (state === "all" && all.length === 0) return documents;
    return documents.filter(
        (one) => (state === "all" || one.state === state) && all.every((word) => known(one).includes(word)),
    );
}

/** The document that comes so many after this one; from nowhere one comes to the first. */
export function beside(documents: readonly Document[], path: string, step: number): Document | undefined {
    const here = documents.findIndex((one) => one.path === path);
    return here < 0 ? documents[0] : documents[here + step];
}

/** As people write the size of a file. */
export function size(bytes: number): string {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
    const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
    return new Intl.NumberFormat(locale(), {
        style: "unit",
        unit: units[power] ?? "byte",
        unitDisplay: power === 0 ? "long" : "short",
        maximumFractionDigits: power < 2 ? 0 : 1,
    }).format(bytes / 1000 ** power);
}

/** A sentence's words without its full stop, for those who go on with the sentence. */
export function clause(text: string): string {
    return text.trim().replace(/\.$/, "");
}

function known({ path, title, error, labels = [], dataClasses = [] }: Document): string {
    return [path, title, error ?? "", ...labels, ...dataClasses].join("\n").toLowerCase();
}

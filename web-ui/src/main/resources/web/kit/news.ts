import { prefer, preference } from "./preferences";

/** Something that somebody should look at. */
export type News = {
    /** Another one for each thing that is new. */
    id: string;
    text: string;
    /** Where it is looked at. */
    address: string;
    at?: string;
};

/** What a page has for somebody. */
export type Tidings = {
    /** The newest first; all that is new is among them, or they are many. */
    news: readonly News[];
    /** How much waits to be done; without it, what was not looked at counts. */
    waiting?: number;
};

const KEPT = 300;

/** Which news somebody has looked at, as this browser remembers. */
export class Looked {
    constructor(private readonly name: string) {}

    /** Whoever comes for the first time has missed nothing. */
    get knowsNothing(): boolean {
        return preference(this.key) === null;
    }

    unseen(news: readonly News[]): readonly News[] {
        const seen = new Set(this.ids());
        return news.filter(({ id }) => !seen.has(id));
    }

    at(news: readonly News[]): void {
        const ids = [...this.unseen(news).map(({ id }) => id), ...this.ids()];
        prefer(this.key, JSON.stringify(ids.slice(0, KEPT)));
    }

    private ids(): string[] {
        try {
            const kept: unknown = JSON.parse(preference(this.key) ?? "[]");
            return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
        } catch {
            return [];
        }
    }

    private get key(): string {
        return `looked-${this.name}`;
    }
}

/** What a page shows beside its name, and the sum beside the name of all: nothing, a number, or that they are many. */
export function badge(n: number): string {
    if (n === 0) return "";
    return n > 99 ? "99+" : String(n);
}

import { call } from "../http";
import { sayIfKnown } from "../words";
import { type Filter, query } from "./address";
import { zone } from "./days";

/** An entry as the agent shows it to an auditor. */
export type Entry = {
    id: string;
    sequence: number;
    at: string;
    type: string;
    actor: string;
    role: string;
    question?: string;
    task?: string;
    node?: string;
    details: Record<string, string>;
};

export type Page = { entries: Entry[]; next?: number };
export type Count = { value: string; entries: number };
export type Facets = { total: number; facets: Record<string, Count[]> };

/** Where the log stands. */
export type Head = {
    origin: string;
    size: number;
    root: string;
    signedAt: string;
    note: string;
    verifier: string;
    waiting: number;
    /** How much of it partners have cosigned. */
    cosigned: { witness: string; size: number }[];
};

const PAGE = 200;

/** The newest first. */
export function find(filter: Filter, after = 0): Promise<Page> {
    const asked = { order: "newest", limit: String(PAGE), after: String(after) };
    return call<Page>("GET", `/api/audit?${query(filter, asked)}`);
}

export function count(filter: Filter): Promise<Facets> {
    return call<Facets>("GET", `/api/audit/facets?${query(filter, { zone: zone() })}`);
}

export function entryOf(id: string): Promise<Entry> {
    return call<Entry>("GET", `/api/audit/entries/${encodeURIComponent(id)}`);
}

/** All about one task, the oldest first, with what was asked and made of its question. */
export async function story(task: string): Promise<Entry[]> {
    const all = { order: "oldest", limit: "1000" };
    const { entries } = await call<Page>("GET", `/api/audit?${query({ task }, all)}`);
    const question = entries.find((entry) => entry.question !== undefined)?.question;
    if (question === undefined) return entries;
    const around = query({ question, type: "asked,planned,composed,closed" }, all);
    const others = (await call<Page>("GET", `/api/audit?${around}`)).entries;
    return [...entries, ...others.filter((entry) => entry.task === undefined)].sort(
        (one, other) => one.sequence - other.sequence,
    );
}

export function head(): Promise<Head> {
    return call<Head>("GET", "/api/audit/head");
}

/** What happened, in words; an agent that is newer than this page may name more. */
export function typeWords(type: string): string {
    return sayIfKnown(`audit.type.${type}`, type.replaceAll("-", " "));
}

/** What an entry says besides, in one line. */
export function brief(entry: Entry): string {
    return Object.entries(entry.details)
        .map(([name, value]) => `${name} ${short(value)}`)
        .join(" · ");
}

/** Ids and digests are known by how they begin. */
export function short(value: string): string {
    return /^[0-9a-f-]{20,}$/.test(value) ? `${value.slice(0, 8)}…` : value;
}

/** A time as an entry's bytes have it, with exactly six decimals. */
export function micros(at: string): string {
    return at.replace(/(?:\.(\d+))?Z$/, (_, decimals: string = "") => `.${decimals.padEnd(6, "0")}Z`);
}

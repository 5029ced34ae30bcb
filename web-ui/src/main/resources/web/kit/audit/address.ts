/** What a search can ask for; the names are those of the agent. */
export const CONDITIONS = [
    "type",
    "actor",
    "node",
    "decision",
    "policy",
    "task",
    "question",
    "conversation",
    "since",
    "until",
    "text",
] as const;

export type Condition = (typeof CONDITIONS)[number];
export type Filter = Partial<Record<Condition, string>>;

/** What the page shows: each has an address of its own, which can be kept and sent to others. */
export type View =
    | { shows: "entries"; filter: Filter; entry: string }
    | { shows: "task"; task: string }
    | { shows: "bundle" };

export const AUDIT = "#/audit";
const TASKS = `${AUDIT}/tasks/`;
const BUNDLE = `${AUDIT}/bundle`;

export function viewIn(hash: string): View {
    const [path = "", query = ""] = hash.split("?", 2);
    if (path.startsWith(TASKS)) {
        return { shows: "task", task: decoded(path.slice(TASKS.length)) };
    }
    if (path === BUNDLE) return { shows: "bundle" };
    const given = new URLSearchParams(query);
    return { shows: "entries", filter: filterIn(given), entry: given.get("entry") ?? "" };
}

export function addressOf(view: View): string {
    if (view.shows === "task") return TASKS + encodeURIComponent(view.task);
    if (view.shows === "bundle") return BUNDLE;
    const query = new URLSearchParams(view.filter);
    if (view.entry !== "") query.set("entry", view.entry);
    return query.size === 0 ? AUDIT : `${AUDIT}?${query}`;
}

/** Only what is a condition and says something, always in the same order. */
export function filterIn(given: URLSearchParams): Filter {
    const filter: Filter = {};
    for (const name of CONDITIONS) {
        const value = given.get(name)?.trim();
        if (value) filter[name] = value;
    }
    return filter;
}

/** The filter with one condition changed; without a value it is none any more. */
export function changed(filter: Filter, more: Filter): Filter {
    return filterIn(new URLSearchParams({ ...filter, ...more }));
}

export function sameFilter(one: Filter, other: Filter): boolean {
    return CONDITIONS.every((name) => one[name] === other[name]);
}

export function query(filter: Filter, others: Record<string, string> = {}): string {
    return new URLSearchParams({ ...filter, ...others }).toString();
}

/** One of the values of a condition that may have several, put in or taken out. */
export function toggled(values: string | undefined, one: string): string {
    const all = values === undefined ? [] : values.split(",");
    const left = all.filter((value) => value !== one);
    return (left.length < all.length ? left : [...all, one]).join(",");
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return "";
    }
}

/** What the page shows: each has an address of its own. */
export type View =
    | { shows: "in-force" }
    | { shows: "versions"; from: number; to: number }
    | { shows: "draft" }
    | { shows: "requests"; task: string };

export const POLICY = "#/policy";
/** In place of a version's number where none is meant. */
export const NONE = 0;

const VERSIONS = `${POLICY}/versions`;
const DRAFT = `${POLICY}/draft`;
const REQUESTS = `${POLICY}/requests`;

export function viewIn(hash: string): View {
    const [path = "", query = ""] = hash.split("?", 2);
    if (path === DRAFT) return { shows: "draft" };
    if (path === VERSIONS) {
        const given = new URLSearchParams(query);
        return { shows: "versions", from: number(given.get("from")), to: number(given.get("to")) };
    }
    if (path === REQUESTS || path.startsWith(`${REQUESTS}/`)) {
        return { shows: "requests", task: path.slice(REQUESTS.length + 1) };
    }
    return { shows: "in-force" };
}

export function addressOf(view: View): `#/${string}` {
    switch (view.shows) {
        case "in-force":
            return POLICY;
        case "draft":
            return DRAFT;
        case "versions":
            return view.from === NONE && view.to === NONE
                ? VERSIONS
                : `${VERSIONS}?from=${view.from}&to=${view.to}`;
        case "requests":
            return view.task === "" ? REQUESTS : `${REQUESTS}/${encodeURIComponent(view.task)}`;
    }
}

function number(text: string | null): number {
    return /^\d{1,9}$/.test(text ?? "") ? Number(text) : NONE;
}

/** What the page shows: each has an address of its own. */
export type View =
    | { shows: "list"; path: string }
    /** The file is one that somebody is about to protect, or nothing. */
    | { shows: "protected"; file: string }
    | { shows: "card" }
    | { shows: "trial" };

export const DOCUMENTS = "#/documents";
const FILE = `${DOCUMENTS}/file/`;

/** The ways that a person's roles open; the agent refuses others anyway. */
export const VIEWS = [
    { shows: "list", roles: ["operator", "auditor", "admin"] },
    { shows: "protected", roles: ["operator", "auditor", "admin"] },
    { shows: "card", roles: ["operator", "auditor"] },
    { shows: "trial", roles: ["operator"] },
] as const;

export function viewIn(hash: string, roles: readonly string[]): View {
    if (hash.startsWith(FILE)) return { shows: "list", path: decoded(hash.slice(FILE.length)) };
    const [way = "", query = ""] = hash.split("?", 2);
    const named = open(roles).find(({ shows }) => way === `${DOCUMENTS}/${shows}`);
    switch (named?.shows) {
        case "protected":
            return { shows: "protected", file: new URLSearchParams(query).get("file") ?? "" };
        case "card":
        case "trial":
            return { shows: named.shows };
        default:
            return { shows: "list", path: "" };
    }
}

export function open(roles: readonly string[]) {
    return VIEWS.filter((view) => view.roles.some((role) => roles.includes(role)));
}

export function addressOf(view: View): string {
    if (view.shows === "protected" && view.file !== "") {
        return `${DOCUMENTS}/protected?${new URLSearchParams({ file: view.file })}`;
    }
    if (view.shows !== "list") return `${DOCUMENTS}/${view.shows}`;
    return view.path === "" ? DOCUMENTS : FILE + encodeURIComponent(view.path);
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return "";
    }
}

import type { Mark } from "../world/map";

/** A node as the coordinator shows it; the clock only where it is far off. */
export type Node = {
    id: string;
    name: string;
    organisation: string;
    city?: string;
    latitude?: number;
    longitude?: number;
    description: string;
    presence: "online" | "offline";
    lastSeen?: string;
    clockAheadSeconds?: number;
    topics: string[];
};

/** What became of what a node was asked. */
export type Figures = {
    id: string;
    name: string;
    asked: number;
    released: number;
    redacted: number;
    nothingFound: number;
    noAnswer: number;
    refused: number;
    withheld: number;
    expired: number;
    silent: number;
    failed: number;
    withdrawn: number;
    open: number;
    medianToRelease?: string;
};

export const FEDERATION = "#/federation";

export function nodeIn(hash: string): string {
    if (!hash.startsWith(`${FEDERATION}/`)) return "";
    try {
        return decodeURIComponent(hash.slice(FEDERATION.length + 1));
    } catch {
        return "";
    }
}

export function addressOf(node: string): string {
    return node === "" ? FEDERATION : `${FEDERATION}/${encodeURIComponent(node)}`;
}

/** Every word stands somewhere in what is known of the node. */
export function wanted(nodes: readonly Node[], words: string): readonly Node[] {
    const all = words.toLowerCase().split(/\s+/).filter((word) => word !== "");
    return nodes.filter((node) => {
        const known = [node.id, node.name, node.organisation, node.city ?? "", node.description, ...node.topics]
            .join("\n")
            .toLowerCase();
        return all.every((word) => known.includes(word));
    });
}

/** How each node stands, for the map: by shape and colour. */
export function marksOf(nodes: readonly Node[], chosen: string): Mark[] {
    return nodes.flatMap((node): Mark[] => {
        const { id, latitude, longitude } = node;
        if (latitude === undefined || longitude === undefined) return [];
        const looks =
            node.presence === "offline"
                ? ({ shape: "ring", tone: "" } as const)
                : node.clockAheadSeconds === undefined
                  ? ({ shape: "full", tone: "good" } as const)
                  : ({ shape: "half", tone: "warn" } as const);
        return [{ id, latitude, longitude, ...looks, chosen: id === chosen }];
    });
}

/** All nodes together; a median of medians would tell nothing, so there is none. */
export function sum(figures: readonly Figures[]): Omit<Figures, "id" | "name" | "medianToRelease"> {
    const total = (count: (one: Figures) => number) => figures.reduce((before, one) => before + count(one), 0);
    return {
        asked: total((one) => one.asked),
        released: total((one) => one.released),
        redacted: total((one) => one.redacted),
        nothingFound: total((one) => one.nothingFound),
        noAnswer: total((one) => one.noAnswer),
        refused: total((one) => one.refused),
        withheld: total((one) => one.withheld),
        expired: total((one) => one.expired),
        silent: total((one) => one.silent),
        failed: total((one) => one.failed),
        withdrawn: total((one) => one.withdrawn),
        open: total((one) => one.open),
    };
}

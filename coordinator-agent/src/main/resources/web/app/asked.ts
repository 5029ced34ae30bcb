import type { Mark } from "./world/map";
import type { NodeState } from "./question";

type Look = Pick<Mark, "shape" | "tone">;

const AT_WORK: Look = { shape: "half", tone: "warn" };
const LOOKS: Record<string, Look> = {
    accepted: AT_WORK,
    "under-review": AT_WORK,
    replied: { shape: "full", tone: "good" },
    "replied-redacted": { shape: "full", tone: "good" },
    refused: { shape: "cross", tone: "bad" },
    withheld: { shape: "cross", tone: "bad" },
    failed: { shape: "cross", tone: "bad" },
};
const WAITED_FOR: Look = { shape: "ring", tone: "" };

/** Where an organisation is, if it says so. */
export type Place = { id: string; latitude?: number; longitude?: number };

/** Who was asked, on the map: what stands in the list, and nothing more. */
export function marksOf(nodes: readonly NodeState[], places: readonly Place[]): Mark[] {
    return nodes.flatMap(({ id, status }): Mark[] => {
        const { latitude, longitude } = places.find((place) => place.id === id) ?? {};
        if (latitude === undefined || longitude === undefined) return [];
        return [{ id, latitude, longitude, ...(LOOKS[status] ?? WAITED_FOR) }];
    });
}

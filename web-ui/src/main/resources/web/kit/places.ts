import type { TemplateResult } from "lit";
import type { Tidings } from "./news";
import type { Person } from "./shell";
import type { Words } from "./words";

/**
 * A page of an agent. What stands behind its address, as in `#/audit/entry`, is the page's own.
 * The element that it renders takes the focus when it is told to.
 */
export type Place = {
    address: `#/${string}`;
    title: Words;
    /** Who may use it; the agent refuses others anyway. */
    roles: readonly string[];
    page: (person: Person) => TemplateResult;
    /** What is new there for somebody who may be elsewhere. */
    news?: (person: Person) => Promise<Tidings>;
};

/** The key that leads to a page after `g`. */
export function keyTo(place: Place): string {
    return place.address.charAt(2);
}

/** The pages that somebody may use. */
export function openTo(roles: readonly string[], places: readonly Place[]): readonly Place[] {
    return places.filter((place) => place.roles.some((role) => roles.includes(role)));
}

/** The page that an address means, else the first. */
export function placeIn(hash: string, places: readonly Place[]): Place | undefined {
    const [name] = hash.split(/[/?]/, 2).slice(1);
    return places.find((place) => place.address === `#/${name}`) ?? places[0];
}

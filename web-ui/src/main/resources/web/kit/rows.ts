/** Which rows of a long list are drawn: those in sight, and some around them. */
export type Rows = { from: number; to: number };

/**
 * @param top how far the list's first row is above the upper edge of what is in sight
 */
export function inSight(top: number, height: number, row: number, count: number, around = 10): Rows {
    const first = Math.floor(Math.max(0, top) / row);
    const last = Math.ceil(Math.max(0, top + height) / row);
    const to = Math.min(count, last + around);
    return { from: Math.max(0, Math.min(first - around, to)), to };
}

import type { Change } from "../spans";

/** A line of either text, with its number there, from 1. */
export type Line = Change & { before?: number; after?: number };

/** Lines that are the same are folded away where nothing near them changed. */
export type Part = { folded: boolean; lines: readonly Line[] };

const MOST_CELLS = 4_000_000;
const AROUND = 3;

/** Two texts line by line, with as few changes as possible. */
export function difference(before: string, after: string): Line[] {
    const one = linesOf(before);
    const other = linesOf(after);
    let head = 0;
    while (head < one.length && head < other.length && one[head] === other[head]) head++;
    let tail = 0;
    const most = Math.min(one.length, other.length) - head;
    while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
    const middle = shortest(
        one.slice(head, one.length - tail),
        other.slice(head, other.length - tail),
    );
    return numbered([
        ...one.slice(0, head).map(kept),
        ...middle,
        ...one.slice(one.length - tail).map(kept),
    ]);
}

/** What changed, with some lines around it, and what lies between. */
export function parts(lines: readonly Line[]): Part[] {
    const near = lines.map((_, at) =>
        lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ was }) => was !== "kept"),
    );
    const all: { folded: boolean; lines: Line[] }[] = [];
    lines.forEach((line, at) => {
        const folded = !near[at];
        const last = all.at(-1);
        if (last === undefined || last.folded !== folded) all.push({ folded, lines: [line] });
        else last.lines.push(line);
    });
    return all;
}

export function linesOf(text: string): string[] {
    const lines = text.split("\n");
    if (lines.at(-1) === "") lines.pop();
    return lines;
}

/** By the longest run of lines that both have; all anew where that would take too long. */
function shortest(one: readonly string[], other: readonly string[]): Change[] {
    if (one.length * other.length > MOST_CELLS) return [...one.map(gone), ...other.map(fresh)];
    const width = other.length + 1;
    const same = new Uint32Array((one.length + 1) * width);
    const at = (x: number, y: number): number => same[x * width + y] ?? 0;
    for (let x = one.length - 1; x >= 0; x--) {
        for (let y = other.length - 1; y >= 0; y--) {
            same[x * width + y] =
                one[x] === other[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1));
        }
    }
    const changes: Change[] = [];
    let x = 0;
    let y = 0;
    while (x < one.length && y < other.length) {
        if (one[x] === other[y]) {
            changes.push(kept(one[x++]!));
            y++;
        } else if (at(x + 1, y) >= at(x, y + 1)) changes.push(gone(one[x++]!));
        else changes.push(fresh(other[y++]!));
    }
    return [...changes, ...one.slice(x).map(gone), ...other.slice(y).map(fresh)];
}

function numbered(changes: readonly Change[]): Line[] {
    let before = 0;
    let after = 0;
    return changes.map((change) => ({
        ...change,
        ...(change.was === "new" ? {} : { before: ++before }),
        ...(change.was === "gone" ? {} : { after: ++after }),
    }));
}

const kept = (text: string): Change => ({ text, was: "kept" });
const gone = (text: string): Change => ({ text, was: "gone" });
const fresh = (text: string): Change => ({ text, was: "new" });

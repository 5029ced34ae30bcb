import { type Bytes, equal, Malformed, sha256 } from "./bytes";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
export const HASH = 32;

// The tree of RFC 6962 (9162, section 2.1), computed in the browser.

export function leafHash(entry: Bytes): Promise<Bytes> {
    return sha256(LEAF, entry);
}

export function nodeHash(left: Bytes, right: Bytes): Promise<Bytes> {
    return sha256(NODE, left, right);
}

export function emptyRoot(): Promise<Bytes> {
    return sha256(new Uint8Array(0));
}

/** Where a leaf's hash and those of its proof lead to; nothing when the proof is not one for it. */
export async function rootFrom(
    index: number,
    size: number,
    leaf: Bytes,
    proof: readonly Bytes[],
): Promise<Bytes | undefined> {
    const reached = await climb(index, index + 1, size, leaf, proof);
    return reached?.root;
}

/** Whether the later tree begins with all leaves of the earlier one. */
export async function goesOn(
    from: number,
    to: number,
    earlier: Bytes,
    later: Bytes,
    proof: readonly Bytes[],
): Promise<boolean> {
    if (from === 0) return false;
    const reached = await climb(0, from, to, earlier, proof);
    return reached !== undefined && equal(reached.below, earlier) && equal(reached.root, later);
}

type Reached = { below: Bytes; root: Bytes };

async function climb(
    start: number,
    end: number,
    size: number,
    known: Bytes,
    proof: readonly Bytes[],
): Promise<Reached | undefined> {
    if (start < 0 || start >= end || end > size) return undefined;
    const rest = [...proof];
    const take = (): Bytes => {
        const next = rest.shift();
        if (next === undefined) throw new Malformed("too few hashes");
        return next;
    };
    try {
        const reached = await climbed(start, end, size, known, take);
        return rest.length === 0 ? reached : undefined;
    } catch (short) {
        if (short instanceof Malformed) return undefined;
        throw short;
    }
}

async function climbed(
    start: number,
    end: number,
    size: number,
    known: Bytes | undefined,
    take: () => Bytes,
): Promise<Reached> {
    if (start === 0 && end === size) {
        const here = known ?? take();
        return { below: here, root: here };
    }
    const split = powerBelow(size);
    if (end <= split) {
        const { below, root } = await climbed(start, end, split, known, take);
        return { below, root: await nodeHash(root, take()) };
    }
    if (split <= start) {
        const { below, root } = await climbed(start - split, end - split, size - split, known, take);
        return { below, root: await nodeHash(take(), root) };
    }
    const { below, root } = await climbed(0, end - split, size - split, undefined, take);
    const other = take();
    return { below: await nodeHash(other, below), root: await nodeHash(other, root) };
}

/** Leaves side by side, as the fewest complete subtrees that hold them. */
export class Range {
    end = 0;
    private readonly nodes: { first: number; height: number; hash: Bytes }[] = [];

    async add(height: number, subtree: Bytes): Promise<void> {
        let [first, level, hash] = [this.end, height, subtree];
        this.end += 2 ** height;
        for (let last = this.nodes.at(-1); last?.height === level && isRight(first, level); last = this.nodes.at(-1)) {
            this.nodes.pop();
            hash = await nodeHash(last.hash, hash);
            first = last.first;
            level++;
        }
        this.nodes.push({ first, height: level, hash });
    }

    /** The subtrees that hold the leaves up to an end, from left to right. */
    async addCovering(end: number, hashes: readonly Bytes[]): Promise<void> {
        for (const hash of hashes) {
            const room = end - this.end;
            if (room <= 0) throw new Malformed("it has hashes too many");
            await this.add(Math.min(logarithm(room), zeros(this.end)), hash);
        }
        if (this.end !== end) throw new Malformed("it has too few hashes");
    }

    async root(): Promise<Bytes> {
        let hash = this.nodes.at(-1)?.hash;
        if (hash === undefined) return emptyRoot();
        for (const { hash: left } of this.nodes.slice(0, -1).reverse()) hash = await nodeHash(left, hash);
        return hash;
    }
}

function isRight(first: number, height: number): boolean {
    return Math.floor(first / 2 ** height) % 2 === 1;
}

/** The greatest power of two that is less. */
function powerBelow(size: number): number {
    let power = 1;
    while (power * 2 < size) power *= 2;
    return power;
}

function logarithm(count: number): number {
    let height = 0;
    while (2 ** (height + 1) <= count) height++;
    return height;
}

/** How many times two divides it; of nothing, any number. */
function zeros(value: number): number {
    if (value === 0) return Number.POSITIVE_INFINITY;
    let count = 0;
    for (let left = value; left % 2 === 0; left /= 2) count++;
    return count;
}

import { base64, type Bytes, equal, hex, Malformed, utf8 } from "./bytes";
import { type Json, read } from "./json";
import { type Checkpoint, checkpointOf, hashOf, type Key, type Note, noteOf, signers, sizeOf } from "./note";
import { leafHash, rootFrom } from "./tree";

/** What an agent gives for an entry: its exact bytes, and a tlog-proof (C2SP). */
export type Proven = { index: number; entry: string; proof: string };

/** One thing that was computed here, and whether it holds. */
export type Step = {
    step: "bytes" | "leaf" | "path" | "signature" | "origin";
    holds: boolean;
    values: Record<string, string | number>;
};

type Proof = { index: number; hashes: Bytes[]; note: Note; checkpoint: Checkpoint };

const FIRST = "c2sp.org/tlog-proof@v1";

/**
 * All steps, each for itself: a reader shall see what holds when something does not.
 *
 * @param shown what the page showed of the entry, to be held against its bytes
 */
export async function stepsOf(proven: Proven, key: Key, shown: Record<string, Json>): Promise<Step[]> {
    const bytes = utf8(proven.entry);
    const proof = await proofOf(proven.proof);
    const { checkpoint } = proof;
    const leaf = await leafHash(bytes);
    const root = await rootFrom(proof.index, checkpoint.size, leaf, proof.hashes);
    const reached = root === undefined ? "" : base64(root);
    return [
        { step: "bytes", holds: says(bytes, shown), values: { bytes: bytes.length } },
        { step: "leaf", holds: proof.index === proven.index, values: { hash: hex(leaf), index: proof.index } },
        {
            step: "path",
            holds: root !== undefined && equal(root, checkpoint.root),
            values: { hashes: proof.hashes.length, size: checkpoint.size, root: reached },
        },
        { step: "signature", holds: await isSigned(proof.note, key), values: { key: key.name, id: key.id } },
        { step: "origin", holds: checkpoint.origin === key.name, values: { origin: checkpoint.origin } },
    ];
}

async function proofOf(text: string): Promise<Proof> {
    const end = text.indexOf("\n\n");
    const [first, index = "", ...hashes] = text.slice(0, end).split("\n");
    if (end < 0 || first !== FIRST || !index.startsWith("index ")) throw new Malformed("no proof");
    const note = noteOf(text.slice(end + 2));
    return {
        index: sizeOf(index.slice("index ".length)),
        hashes: hashes.map(hashOf),
        note,
        checkpoint: await checkpointOf(note.text),
    };
}

async function isSigned(note: Note, key: Key): Promise<boolean> {
    try {
        return (await signers(note, [key])).length > 0;
    } catch (forged) {
        if (forged instanceof Malformed) return false;
        throw forged;
    }
}

/** Whether the bytes say of themselves what was shown. */
function says(bytes: Bytes, shown: Record<string, Json>): boolean {
    let entry: Json;
    try {
        entry = read(bytes);
    } catch {
        return false;
    }
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return false;
    const said = entry;
    return Object.entries(shown).every(([name, value]) => alike(said[name] ?? null, value));
}

function alike(one: Json, other: Json): boolean {
    if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return one === other;
    const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    return sorted(one) === sorted(other);
}

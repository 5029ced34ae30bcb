import { type Bytes, equal, hex, Malformed, sha256, text } from "./bytes";
import { fields, type Json, read } from "./json";
import { believed, checkpointOf, type Checkpoint, hashOf, type Key, noteOf, onlyLog, type Policy, policyOf, signers } from "./note";
import { goesOn, HASH, leafHash, Range } from "./tree";
import { Zip } from "./zip";

export const ARCHIVE = "the archive";

const ENTRIES = "entries.jsonl";
const LEAVES = "leaves.bin";
const PROOF = "range-proof.json";
const CHECKPOINT = "checkpoint.txt";
const EARLIER = "earlier.jsonl";
const KEYS = "keys.txt";
const POLICIES = "policies.jsonl";
const MANIFEST = "manifest.txt";
const FILES = [ENTRIES, LEAVES, PROOF, CHECKPOINT, EARLIER, KEYS, POLICIES, MANIFEST];

const LARGEST: Record<string, number> = {
    [ENTRIES]: 512 << 20,
    [LEAVES]: 512 << 20,
    [PROOF]: 16 << 10,
    [CHECKPOINT]: 256 << 10,
    [EARLIER]: 64 << 20,
    [KEYS]: 64 << 10,
    [POLICIES]: 64 << 20,
    [MANIFEST]: 64 << 10,
};
const LONGEST_ENTRY = 65_535;
const LONGEST_LINE = 1 << 20;
const MOST_LEAVES = 100_000_000;
const RECORD = 1 + HASH;
const FIRST = "kaya.audit/bundle@v1\n";
/** So many leaves between two words on how far it is. */
const STEP = 2_000;

export type Manifest = {
    origin: string;
    made: string;
    scope: string;
    begin: number;
    end: number;
    shown: number;
    withheld: number;
    files: { [file: string]: Json };
};

/** What was wrong; the words for it are the page's. */
export type Wrong =
    | "no-archive"
    | "other-files"
    | "too-long"
    | "malformed"
    | "digest"
    | "signatures"
    | "stranger"
    | "checkpoint"
    | "untrusted"
    | "leaf-cut"
    | "leaf-more"
    | "leaf-differs"
    | "leaves-counted"
    | "entry-missing"
    | "entry-differs"
    | "entry-more"
    | "line-long"
    | "line-open"
    | "root";

/** The first thing that is wrong with a bundle. */
export type Fault = { file: string; line?: number; leaf?: number; wrong: Wrong; why: string };

export type Sound = {
    manifest: Manifest;
    checkpoint: Checkpoint;
    /** Which log's key signed it. */
    key: Key;
    /** How many entries each witness saw of this history, by its name. */
    cosigned: Record<string, number>;
    earlier: number;
};

export type Verdict = { sound: Sound } | { fault: Fault };

class Broken extends Error {
    constructor(readonly fault: Fault) {
        super(fault.why);
    }
}

/**
 * Checks a bundle as Java's verifier does, in the same order, and names the same first fault.
 *
 * @param trusted the log's key, known from elsewhere; without it the bundle's own keys are believed
 */
export async function verify(
    bytes: Bytes,
    trusted: Key | undefined,
    progress: (leaves: number, all: number) => void = () => {},
): Promise<Verdict> {
    try {
        return { sound: await new Bundle(open(bytes), trusted, progress).verify() };
    } catch (broken) {
        if (broken instanceof Broken) return { fault: broken.fault };
        if (broken instanceof Malformed) return { fault: { file: ARCHIVE, wrong: "no-archive", why: broken.message } };
        throw broken;
    }
}

function open(bytes: Bytes): Zip {
    const zip = Zip.open(bytes);
    if (zip.names.join() !== FILES.join()) broken(ARCHIVE, "other-files");
    return zip;
}

class Bundle {
    constructor(
        private readonly zip: Zip,
        private readonly trusted: Key | undefined,
        private readonly progress: (leaves: number, all: number) => void,
    ) {}

    async verify(): Promise<Sound> {
        const keys = await this.whole(KEYS);
        const ours = await told(KEYS, async () => policyOf(text(keys)));
        const policy = this.trusted === undefined ? ours : onlyLog(this.trusted);
        const { manifest, key } = await this.manifest(policy);
        await this.whole(KEYS, manifest);
        const cosigned: Record<string, number> = {};
        const checkpoint = await this.checkpoint(manifest, policy, cosigned);
        await this.range(manifest, checkpoint);
        const earlier = await this.each(EARLIER, manifest, (one) => goesOnFrom(one, checkpoint, policy, cosigned));
        await this.each(POLICIES, manifest, version);
        return { manifest, checkpoint, key, cosigned, earlier };
    }

    private async manifest(policy: Policy): Promise<{ manifest: Manifest; key: Key }> {
        const bytes = await this.whole(MANIFEST);
        const note = await told(MANIFEST, () => noteOf(text(bytes)));
        const manifest = await told(MANIFEST, () => manifestOf(note.text));
        if (note.signatures.length !== 1) broken(MANIFEST, "signatures");
        const by = await told(MANIFEST, () => signers(note, policy.logs));
        if (by.length === 0) await this.whole(KEYS, manifest);
        const key = by.find((one) => one.name === manifest.origin);
        return { manifest, key: key ?? broken(MANIFEST, "stranger") };
    }

    private async checkpoint(
        manifest: Manifest,
        policy: Policy,
        cosigned: Record<string, number>,
    ): Promise<Checkpoint> {
        const bytes = await this.whole(CHECKPOINT, manifest);
        const note = await told(CHECKPOINT, () => noteOf(text(bytes)));
        const checkpoint = await told(CHECKPOINT, () => checkpointOf(note.text));
        if (checkpoint.origin !== manifest.origin || checkpoint.size < manifest.end) broken(CHECKPOINT, "checkpoint");
        const by = await told(CHECKPOINT, () => believed(policy, note, checkpoint.origin, true), "untrusted");
        see(by, checkpoint, cosigned);
        return checkpoint;
    }

    /** From the leaves of the range, and what the proof has on both sides, to the root. */
    private async range(manifest: Manifest, checkpoint: Checkpoint): Promise<void> {
        const bytes = await this.whole(PROOF, manifest);
        const { before, after } = await told(PROOF, () => proofOf(bytes));
        const tree = new Range();
        await told(PROOF, () => tree.addCovering(manifest.begin, before));
        await this.leaves(manifest, tree);
        await told(PROOF, () => tree.addCovering(checkpoint.size, after));
        if (!equal(await tree.root(), checkpoint.root)) broken(PROOF, "root");
    }

    private async leaves(manifest: Manifest, tree: Range): Promise<void> {
        const leaves = await this.file(LEAVES);
        const entries = await this.file(ENTRIES);
        const side = new Side(lines(entries, ENTRIES, LONGEST_ENTRY));
        const all = manifest.end - manifest.begin;
        let shown = 0;
        for (let at = 0; at < all; at++) {
            const index = manifest.begin + at;
            const record = leaves.subarray(at * RECORD, (at + 1) * RECORD);
            const flag = record[0];
            if (record.length < RECORD || flag === undefined || flag > 1) brokenLeaf(index, "leaf-cut");
            const hash = record.slice(1);
            await tree.add(0, hash);
            if (flag === 1) {
                shown++;
                await side.expect(hash, index);
            }
            if (at % STEP === 0) this.progress(at, all);
        }
        if (leaves.length > all * RECORD) brokenLeaf(manifest.end, "leaf-more");
        side.end(manifest.end);
        await this.blame(leaves, manifest, side);
        if (shown !== manifest.shown) broken(LEAVES, "leaves-counted");
        await expect(ENTRIES, entries, manifest);
    }

    /** The manifest is signed and knows the leaves: if they are right, the entries are not. */
    private async blame(leaves: Bytes, manifest: Manifest, side: Side): Promise<void> {
        try {
            await expect(LEAVES, leaves, manifest);
        } catch (wrong) {
            if (side.fault === undefined) throw wrong;
            brokenLeaf(side.differs, "leaf-differs");
        }
        if (side.fault !== undefined) throw new Broken(side.fault);
    }

    private async each(file: string, manifest: Manifest, check: (json: Json) => Promise<void>): Promise<number> {
        const bytes = await this.whole(file, manifest);
        let count = 0;
        for (const line of lines(bytes, file, LONGEST_LINE)) {
            count++;
            await told(file, () => check(read(line)), "malformed", count);
        }
        return count;
    }

    private async whole(file: string, manifest?: Manifest): Promise<Bytes> {
        const bytes = await this.file(file);
        if (manifest !== undefined) await expect(file, bytes, manifest);
        return bytes;
    }

    private async file(file: string): Promise<Bytes> {
        const bytes = await this.zip.file(file, LARGEST[file] as number);
        return bytes ?? broken(file, "too-long");
    }
}

/** The entries that are shown, laid beside the leaves one after the other. */
class Side {
    fault: Fault | undefined;
    differs = 0;
    private line = 0;

    constructor(private readonly shown: Iterator<Bytes>) {}

    async expect(leaf: Bytes, index: number): Promise<void> {
        if (this.fault !== undefined) return;
        this.differs = index;
        const entry = this.next();
        if (this.fault !== undefined) return;
        if (entry === undefined) {
            this.suspect(this.line + 1, "entry-missing", `leaf ${index}`);
        } else if (!equal(await leafHash(entry), leaf)) {
            this.suspect(this.line, "entry-differs", `leaf ${index}`);
        } else {
            await told(ENTRIES, () => read(entry), "malformed", this.line);
        }
    }

    end(index: number): void {
        if (this.fault !== undefined) return;
        this.differs = index;
        if (this.next() !== undefined) this.suspect(this.line, "entry-more", `leaf ${index - 1}`);
    }

    /** A line that cannot be read is a fault too, for which the leaves may still be to blame. */
    private next(): Bytes | undefined {
        try {
            const next = this.shown.next();
            if (next.done === true) return undefined;
            this.line++;
            return next.value;
        } catch (wrong) {
            if (!(wrong instanceof Broken)) throw wrong;
            this.fault = wrong.fault;
            return undefined;
        }
    }

    private suspect(line: number, wrong: Wrong, why: string): void {
        this.fault = { file: ENTRIES, line, wrong, why };
    }
}

function manifestOf(text: string): Manifest {
    if (!text.startsWith(FIRST)) throw new Malformed("no manifest");
    const json = new TextEncoder().encode(text.slice(FIRST.length, -1)) as Bytes;
    const manifest: Manifest = fields(read(json), {
        origin: "string",
        made: "string",
        scope: "string",
        begin: "number",
        end: "number",
        shown: "number",
        withheld: "number",
        files: "object",
    });
    const listed = FILES.filter((file) => file !== MANIFEST);
    if (Object.keys(manifest.files).length !== listed.length) throw new Malformed("it lists other files");
    for (const file of listed) fields(manifest.files[file] ?? null, { bytes: "number", sha256: "string" });
    const { begin, end, shown, withheld } = manifest;
    if (begin < 0 || end < begin || end - begin > MOST_LEAVES) throw new Malformed("no range");
    if (shown < 0 || withheld < 0 || shown + withheld !== end - begin) {
        throw new Malformed("shown and withheld are not the range");
    }
    return manifest;
}

function proofOf(bytes: Bytes): { before: Bytes[]; after: Bytes[] } {
    const { before, after } = fields(read(bytes), { before: "list", after: "list" });
    return { before: before.map((one) => hashOf(String(one))), after: after.map((one) => hashOf(String(one))) };
}

function see(witnesses: readonly Key[], { size }: Checkpoint, cosigned: Record<string, number>): void {
    for (const { name } of witnesses) cosigned[name] = Math.max(size, cosigned[name] ?? 0);
}

async function goesOnFrom(
    json: Json,
    later: Checkpoint,
    policy: Policy,
    cosigned: Record<string, number>,
): Promise<void> {
    const { checkpoint, proof } = fields(json, { checkpoint: "string", proof: "list" });
    const note = noteOf(checkpoint);
    const earlier = await checkpointOf(note.text);
    see(await believed(policy, note, earlier.origin, false), earlier, cosigned);
    const hashes = proof.map((one) => hashOf(String(one)));
    if (earlier.origin !== later.origin) throw new Malformed("of another log");
    if (earlier.size === 0 && hashes.length === 0) return;
    if (!(await goesOn(earlier.size, later.size, earlier.root, later.root, hashes))) {
        throw new Malformed("the log does not go on from it");
    }
}

async function version(json: Json): Promise<void> {
    const { digest, text } = fields(json, { digest: "string", text: "string" });
    const bytes = new TextEncoder().encode(text) as Bytes;
    if (hex(await sha256(bytes)) !== digest) throw new Malformed("the text has another digest");
}

async function expect(file: string, bytes: Bytes, manifest: Manifest): Promise<void> {
    const listed = manifest.files[file] as { bytes: number; sha256: string };
    if (bytes.length !== listed.bytes || hex(await sha256(bytes)) !== listed.sha256) broken(file, "digest");
}

/** Each ended by a newline, and none longer than it may be. */
function* lines(bytes: Bytes, file: string, longest: number): Generator<Bytes> {
    let [from, number] = [0, 1];
    while (from < bytes.length) {
        const end = bytes.indexOf(10, from);
        if ((end < 0 ? bytes.length : end) - from > longest) throw new Broken({ file, line: number, wrong: "line-long", why: "" });
        if (end < 0) throw new Broken({ file, line: number, wrong: "line-open", why: "" });
        yield bytes.slice(from, end);
        from = end + 1;
        number++;
    }
}

async function told<T>(
    file: string,
    reader: () => T | Promise<T>,
    wrong: Wrong = "malformed",
    line?: number,
): Promise<T> {
    try {
        return await reader();
    } catch (malformed) {
        if (!(malformed instanceof Malformed)) throw malformed;
        throw new Broken({ file, ...(line === undefined ? {} : { line }), wrong, why: malformed.message });
    }
}

function broken(file: string, wrong: Wrong): never {
    throw new Broken({ file, wrong, why: "" });
}

function brokenLeaf(leaf: number, wrong: Wrong): never {
    throw new Broken({ file: LEAVES, leaf, wrong, why: "" });
}

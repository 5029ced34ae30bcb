import { anyBase64, base64, type Bytes, hex, Malformed, plainBase64, sha256, utf8 } from "./bytes";
import { emptyRoot, HASH } from "./tree";

// Signed notes, checkpoints and policies, as C2SP writes them.

export type Key = { name: string; id: string; type: number; bytes: Bytes };
export type Signature = { name: string; id: string; bytes: Bytes };
export type Note = { text: string; signatures: Signature[] };
export type Checkpoint = { origin: string; size: number; root: Bytes };
export type Policy = {
    logs: Key[];
    witnesses: Map<string, Key>;
    groups: Map<string, { least: number; members: string[] }>;
    quorum: string;
};

export const NO_QUORUM = "none";

const LOG = 1;
const WITNESS = 4;
const DASH = "— ";
const MOST_SIGNATURES = 100;
const LARGEST = 256 * 1024;

export async function keyOf(written: string): Promise<Key> {
    const [name = "", id = "", ...rest] = written.split("+");
    const typed = plainBase64(rest.join("+"));
    const type = typed[0];
    if (typed.length !== 1 + HASH || (type !== LOG && type !== WITNESS)) {
        throw new Malformed("a key of another type");
    }
    named(name);
    const digest = await sha256(utf8(`${name}\n`), typed);
    if (hex(digest.slice(0, 4)) !== id) throw new Malformed("the key has another id");
    return { name, id, type, bytes: typed.slice(1) };
}

export function noteOf(note: string): Note {
    if (utf8(note).length > LARGEST) throw new Malformed("too long for a note");
    // deno-lint-ignore no-control-regex
    if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new Malformed("control characters");
    const split = note.lastIndexOf("\n\n");
    if (split < 0 || !note.endsWith("\n") || split + 2 === note.length) throw new Malformed("no signatures");
    const lines = note.slice(split + 2, -1).split("\n");
    if (lines.length > MOST_SIGNATURES) throw new Malformed("too many signatures");
    return { text: note.slice(0, split + 1), signatures: lines.map(signatureOf) };
}

function signatureOf(line: string): Signature {
    const space = line.lastIndexOf(" ");
    if (!line.startsWith(DASH) || space < DASH.length) throw new Malformed("no line of a signature");
    const encoded = line.slice(space + 1);
    const bytes = anyBase64(encoded);
    if (bytes.length < 5) throw new Malformed("a short signature");
    // Written in another form than an encoder's it is read, and not believed.
    const believed = base64(bytes) === encoded ? bytes.slice(4) : new Uint8Array(0);
    return { name: named(line.slice(DASH.length, space)), id: hex(bytes.slice(0, 4)), bytes: believed };
}

/** Those of the keys that signed; what only claims to be by one of them spoils the note. */
export async function signers(note: Note, known: readonly Key[]): Promise<Key[]> {
    const by: Key[] = [];
    for (const signature of note.signatures) {
        const keys = known.filter((key) => key.name === signature.name && key.id === signature.id);
        if (keys.length > 1) throw new Malformed("several keys could have signed it");
        for (const key of keys) {
            if (!(await signed(key, note.text, signature.bytes))) throw new Malformed("the signature is not by its key");
            if (!by.includes(key)) by.push(key);
        }
    }
    return by;
}

async function signed(key: Key, text: string, signature: Bytes): Promise<boolean> {
    if (key.type === LOG) return verified(key, utf8(text), signature);
    if (signature.length !== 8 + 64) return false;
    const seconds = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
    return verified(key, utf8(`cosignature/v1\ntime ${seconds}\n${text}`), signature.slice(8));
}

async function verified(key: Key, message: Bytes, signature: Bytes): Promise<boolean> {
    try {
        const imported = await crypto.subtle.importKey("raw", key.bytes, "Ed25519", false, ["verify"]);
        return await crypto.subtle.verify("Ed25519", imported, signature, message);
    } catch (unusable) {
        if (unusable instanceof DOMException && unusable.name === "NotSupportedError") throw unusable;
        return false;
    }
}

export async function checkpointOf(text: string): Promise<Checkpoint> {
    const [origin = "", size = "", root = "", end, ...more] = text.split("\n");
    if (end !== "" || more.length > 0 || origin === "") throw new Malformed("a checkpoint has three lines");
    const checkpoint = { origin, size: sizeOf(size), root: hashOf(root) };
    if (checkpoint.size === 0 && root !== base64(await emptyRoot())) {
        throw new Malformed("the empty tree has another root");
    }
    return checkpoint;
}

export function sizeOf(text: string): number {
    const size = Number(text);
    if (!/^(0|[1-9][0-9]*)$/.test(text) || !Number.isSafeInteger(size)) throw new Malformed("no size");
    return size;
}

export function hashOf(text: string): Bytes {
    const hash = plainBase64(text);
    if (hash.length !== HASH) throw new Malformed("a hash has 32 bytes");
    return hash;
}

/** Only this log, by its key, and no witness. */
export function onlyLog(key: Key): Policy {
    return { logs: [key], witnesses: new Map(), groups: new Map(), quorum: NO_QUORUM };
}

export async function policyOf(text: string): Promise<Policy> {
    const policy: Policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: "" };
    const grouped = new Set<string>();
    for (const line of text.split("\n")) {
        const [kind = "", name = "", ...more] = line.split(/[ \t]/).filter((word) => word !== "");
        if (kind === "" || kind.startsWith("#")) continue;
        if (name === "") throw new Malformed("a short line");
        if (kind === "log") policy.logs.push(await keyOf(name));
        else if (kind === "witness") await witness(policy, name, more);
        else if (kind === "group") group(policy, grouped, name, more);
        else if (kind === "quorum" && more.length === 0 && policy.quorum === "") quorum(policy, name);
        else throw new Malformed("no line of a policy");
    }
    for (const keys of [policy.logs, [...policy.witnesses.values()]]) {
        if (new Set(keys.map((key) => hex(key.bytes))).size !== keys.length) throw new Malformed("a key twice");
    }
    if (policy.quorum === "") throw new Malformed("no quorum");
    return policy;
}

async function witness(policy: Policy, name: string, more: string[]): Promise<void> {
    free(policy, name);
    policy.witnesses.set(name, await keyOf(more[0] ?? ""));
}

function group(policy: Policy, grouped: Set<string>, name: string, [least = "", ...members]: string[]): void {
    free(policy, name);
    for (const member of members) {
        if (!isKnown(policy, member)) throw new Malformed("a name that is not defined");
        if (grouped.has(member)) throw new Malformed("a member of two groups");
        grouped.add(member);
    }
    const count = least === "any" ? 1 : least === "all" ? members.length : sizeOf(least);
    if (count < 1 || count > members.length) throw new Malformed("a group that nobody can fill");
    policy.groups.set(name, { least: count, members });
}

function quorum(policy: Policy, name: string): void {
    if (name !== NO_QUORUM && !isKnown(policy, name)) throw new Malformed("a name that is not defined");
    policy.quorum = name;
}

function free(policy: Policy, name: string): void {
    if (name === NO_QUORUM || isKnown(policy, name)) throw new Malformed("a name twice");
}

function isKnown(policy: Policy, name: string): boolean {
    return policy.witnesses.has(name) || policy.groups.has(name);
}

/** The witnesses that cosigned what the log of this origin signed; anything less is malformed. */
export async function believed(policy: Policy, note: Note, origin: string, quorate: boolean): Promise<Key[]> {
    const witnesses = [...policy.witnesses.values()];
    const by = await signers(note, [...policy.logs, ...witnesses]);
    if (!by.some((key) => policy.logs.includes(key) && key.name === origin)) {
        throw new Malformed("the log did not sign it");
    }
    const seen = (name: string): boolean => {
        const group = policy.groups.get(name);
        if (group !== undefined) return group.members.filter(seen).length >= group.least;
        const key = policy.witnesses.get(name);
        return key !== undefined && by.includes(key);
    };
    if (quorate && policy.quorum !== NO_QUORUM && !seen(policy.quorum)) {
        throw new Malformed("too few witnesses cosigned it");
    }
    return by.filter((key) => witnesses.includes(key));
}

function named(name: string): string {
    if (name === "" || /[+\s]/u.test(name)) throw new Malformed("no name of a key");
    return name;
}

import { type Bytes, text, utf8 } from "./web/kit/proof/bytes";
import { type Fault, verify } from "./web/kit/proof/bundle";
import { keyOf } from "./web/kit/proof/note";
import { Zip } from "./web/kit/proof/zip";
import { same } from "./check";

// The same bundles that Java's verifier is tested with, made by its writer.

const RECORD = 33;

async function golden(name: string): Promise<Bytes> {
    return new Uint8Array(await Deno.readFile(`golden/${name}`));
}

async function filesOf(bundle: Bytes): Promise<Map<string, Bytes>> {
    const zip = Zip.open(bundle);
    const files = new Map<string, Bytes>();
    for (const name of zip.names) files.set(name, (await zip.file(name, 1 << 24)) as Bytes);
    return files;
}

async function faultOf(bundle: Bytes): Promise<Fault> {
    const verdict = await verify(bundle, undefined);
    if (!("fault" in verdict)) throw new Error("It was found sound");
    return verdict.fault;
}

Deno.test("what Java writes is sound", async () => {
    for (const [name, shown] of [["whole.zip", 120], ["part.zip", 67], ["empty.zip", 0]] as const) {
        const verdict = await verify(await golden(name), undefined);

        if (!("sound" in verdict)) throw new Error(`${name}: ${JSON.stringify(verdict.fault)}`);
        same(verdict.sound.manifest.shown, shown);
        same(verdict.sound.cosigned, { "host.example": 120, "lab.example": 120 });
        same(verdict.sound.earlier, 3);
    }
});

Deno.test("who knows another key of the log believes nothing of it", async () => {
    const { key } = JSON.parse(text(await golden("proof.json"))) as { key: string };
    const log = await keyOf(key);
    const other = { ...log, bytes: log.bytes.map((byte) => byte ^ 1) as Bytes };

    same("sound" in (await verify(await golden("part.zip"), log)), true);
    const verdict = await verify(await golden("part.zip"), other);
    same("fault" in verdict && verdict.fault.file, "manifest.txt");
});

Deno.test("of 400 tamperings every one is found where it is", async () => {
    const files = await filesOf(await golden("part.zip"));
    const chance = random(20261122);
    for (let i = 0; i < 400; i++) {
        const { file, how, before, after } = tampering(files, chance);
        const fault = await faultOf(zipped(new Map([...files, [file, after]])));

        const told = `${i}: ${how} in ${file}: ${JSON.stringify(fault)}`;
        const at = before.findIndex((byte, index) => byte !== after[index]);
        const first = at < 0 ? after.length : at;
        if (fault.file !== file) throw new Error(told);
        if (fault.line !== undefined) same(`${told} ${fault.line}`, `${told} ${lineAt(before, first)}`);
        else if (fault.leaf !== undefined && fault.leaf - 37 < Math.floor(first / RECORD)) throw new Error(told);
        else if (fault.leaf === undefined && file === "entries.jsonl") throw new Error(told);
    }
});

Deno.test("an archive with other files is not opened", async () => {
    const files = await filesOf(await golden("part.zip"));
    const fewer = new Map(files);
    fewer.delete("earlier.jsonl");
    const others = [
        new Map([...files, ["../evil.sh", utf8("rm")]]),
        fewer,
        new Map([...files].reverse()),
    ];

    for (const other of others) same((await faultOf(zipped(other))).file, "the archive");
    same((await faultOf(utf8("no zip at all, and longer than its end"))).file, "the archive");
    same((await faultOf(utf8(""))).file, "the archive");
});

Deno.test("a bit that flips anywhere is found or changes nothing", async () => {
    const whole = await golden("whole.zip");
    const chance = random(7);
    let found = 0;
    for (let i = 0; i < 150; i++) {
        const flipped = whole.slice();
        const at = chance(flipped.length);
        flipped[at] = (flipped[at] as number) ^ (1 << chance(8));
        const verdict = await verify(flipped, undefined);
        if ("fault" in verdict) found++;
        else same((await filesOf(flipped)).get("entries.jsonl"), (await filesOf(whole)).get("entries.jsonl"));
    }
    if (found < 120) throw new Error(`Only ${found} were found`);
});

Deno.test("a file that unpacks to more than it may is not read to its end", async () => {
    const files = await filesOf(await golden("part.zip"));
    const bomb = new Map([...files, ["keys.txt", new Uint8Array(1 << 20) as Bytes]]);

    const fault = await faultOf(zipped(bomb));

    same([fault.file, fault.wrong], ["keys.txt", "too-long"]);
});

type Tampered = { file: string; how: string; before: Bytes; after: Bytes };

/** Changes, deletes, inserts, swaps or truncates, by chance, in one file of a bundle. */
function tampering(files: Map<string, Bytes>, chance: (below: number) => number): Tampered {
    for (;;) {
        const [file, before] = [...files][chance(files.size)] as [string, Bytes];
        const how = ["change", "delete", "insert", "swap", "truncate"][chance(5)] as string;
        const after = before.length === 0 ? before : tampered(before, how, file === "leaves.bin", chance);
        if (String(after) !== String(before)) return { file, how, before, after };
    }
}

function tampered(before: Bytes, how: string, leaves: boolean, chance: (below: number) => number): Bytes {
    if (how === "truncate") return before.slice(0, chance(before.length));
    if (how === "change") {
        const after = before.slice();
        const at = chance(after.length);
        after[at] = (after[at] as number) ^ (1 << chance(8));
        return after;
    }
    const parts = partsOf(before, leaves);
    const [at, other] = [chance(parts.length), chance(parts.length)];
    const [one, two] = [parts[at] as Bytes, parts[other] as Bytes];
    if (how === "delete") parts.splice(at, 1);
    else if (how === "insert") parts.splice(at, 0, two);
    else [parts[at], parts[other]] = [two, one];
    return new Uint8Array(parts.flatMap((part) => [...part]));
}

function partsOf(bytes: Bytes, leaves: boolean): Bytes[] {
    const parts: Bytes[] = [];
    let from = 0;
    for (let i = 0; i < bytes.length; i++) {
        const ends = leaves ? (i + 1) % RECORD === 0 : bytes[i] === 10;
        if (ends || i + 1 === bytes.length) {
            parts.push(bytes.slice(from, i + 1));
            from = i + 1;
        }
    }
    return parts;
}

function lineAt(bytes: Bytes, at: number): number {
    return bytes.slice(0, at).filter((byte) => byte === 10).length + 1;
}

/** The same numbers each time (Park and Miller). */
function random(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
    };
}

/** Stored, not packed; its checksums are right. */
function zipped(files: Map<string, Bytes>): Bytes {
    const parts: number[] = [];
    const list: number[] = [];
    const two = (value: number) => [value & 255, (value >> 8) & 255];
    const four = (value: number) => [...two(value), ...two(value >>> 16)];
    for (const [name, bytes] of files) {
        const at = parts.length;
        const head = [...four(crc(bytes)), ...four(bytes.length), ...four(bytes.length), ...two(name.length), 0, 0];
        parts.push(...four(0x04034b50), 20, 0, 0, 0, 0, 0, 0, 0, 33, 0, ...head, ...utf8(name));
        for (const byte of bytes) parts.push(byte);
        list.push(...four(0x02014b50), 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 33, 0, ...head);
        list.push(...new Array<number>(10).fill(0), ...four(at), ...utf8(name));
    }
    const end = [...four(0x06054b50), 0, 0, 0, 0, ...two(files.size), ...two(files.size), ...four(list.length)];
    return new Uint8Array([...parts, ...list, ...end, ...four(parts.length), 0, 0]);
}

function crc(bytes: Bytes): number {
    let value = ~0;
    for (const byte of bytes) {
        value ^= byte;
        for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return ~value >>> 0;
}

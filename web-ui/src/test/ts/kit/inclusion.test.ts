import { type Bytes, hex, sha256, text, utf8 } from "./web/kit/proof/bytes";
import { type Proven, stepsOf } from "./web/kit/proof/inclusion";
import { read } from "./web/kit/proof/json";
import { keyOf } from "./web/kit/proof/note";
import { emptyRoot, leafHash, Range, rootFrom } from "./web/kit/proof/tree";
import { same } from "./check";

const golden = JSON.parse(text(new Uint8Array(await Deno.readFile("golden/proof.json")))) as Proven & { key: string };
const shown = { type: "decided", number: 41 };

Deno.test("of what Java proves every step holds", async () => {
    const steps = await stepsOf(golden, await keyOf(golden.key), shown);

    same(steps.map((one) => [one.step, one.holds]), [
        ["bytes", true],
        ["leaf", true],
        ["path", true],
        ["signature", true],
        ["origin", true],
    ]);
});

Deno.test("an entry that was changed does not lead to the root", async () => {
    const changed = { ...golden, entry: golden.entry.replace("decided", "released") };

    const steps = await stepsOf(changed, await keyOf(golden.key), shown);

    same(failed(steps), ["bytes", "path"]);
});

Deno.test("what a page shows otherwise than the bytes say is found", async () => {
    const steps = await stepsOf(golden, await keyOf(golden.key), { ...shown, type: "released" });

    same(failed(steps), ["bytes"]);
});

Deno.test("a root that another signed is not the log's", async () => {
    const key = await keyOf(golden.key);
    const other = { ...key, bytes: key.bytes.map((byte) => byte ^ 1) as Bytes };

    same(failed(await stepsOf(golden, other, shown)), ["signature"]);
});

Deno.test("a hash too many or too few proves nothing", async () => {
    const key = await keyOf(golden.key);
    const lines = golden.proof.split("\n");
    const fewer = [...lines.slice(0, 3), ...lines.slice(4)].join("\n");
    const more = [...lines.slice(0, 3), lines[2], ...lines.slice(3)].join("\n");

    for (const proof of [fewer, more]) same(failed(await stepsOf({ ...golden, proof }, key, shown)), ["path"]);
});

Deno.test("the tree is that of RFC 6962", async () => {
    // Of the RFC's own tests, as Certificate Transparency publishes them.
    same(hex(await emptyRoot()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    same(
        hex(await leafHash(new Uint8Array(0))),
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    );
    const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const tree = new Range();
    for (const leaf of leaves) await tree.add(0, await leafHash(unhex(leaf)));
    same(hex(await tree.root()), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
});

Deno.test("every leaf of every small tree is proved by its path", async () => {
    for (let size = 1; size <= 33; size++) {
        const leaves = await Promise.all(Array.from({ length: size }, (_, i) => leafHash(utf8(`entry ${i}`))));
        const tree = new Range();
        for (const leaf of leaves) await tree.add(0, leaf);
        for (const [index, leaf] of leaves.entries()) {
            const root = await rootFrom(index, size, leaf, await path(index, leaves));
            same(hex(root as Bytes), hex(await tree.root()));
        }
    }
});

Deno.test("JSON is read in its one form only", () => {
    same(read(utf8('{"a":[1,true,null,"ü\\n"],"b":{}}')), { a: [1, true, null, "ü\n"], b: {} });
    for (const other of ['{"b":1,"a":2}', '{"a": 1}', '{"a":1.5}', '{"a":1,"a":1}', '{"a":1e2}', '"\\u0041"', "[1]\n", "{", '"\\ud800"']) {
        let refused = false;
        try {
            read(utf8(other));
        } catch {
            refused = true;
        }
        same([other, refused], [other, true]);
    }
});

function failed(steps: readonly { step: string; holds: boolean }[]): string[] {
    return steps.filter((one) => !one.holds).map((one) => one.step);
}

/** RFC 9162, section 2.1.3.1, written as it stands there. */
async function path(index: number, leaves: Bytes[]): Promise<Bytes[]> {
    if (leaves.length === 1) return [];
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
    const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
    return index < split
        ? [...(await path(index, left)), await root(right)]
        : [...(await path(index - split, right)), await root(left)];
}

async function root(leaves: Bytes[]): Promise<Bytes> {
    if (leaves.length === 1) return leaves[0] as Bytes;
    const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
    const [left, right] = [await root(leaves.slice(0, split)), await root(leaves.slice(split))];
    return sha256(Uint8Array.of(1), left, right);
}

function unhex(written: string): Bytes {
    return Uint8Array.from(written.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

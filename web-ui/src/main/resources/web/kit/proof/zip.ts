import { type Bytes, joined, Malformed, text } from "./bytes";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

type Place = { name: string; method: number; crc: number; packed: number; at: number };

/** A plain zip: no comment, no encryption, below 4 GiB. */
export class Zip {
    private constructor(
        private readonly bytes: Bytes,
        private readonly places: readonly Place[],
    ) {}

    static open(bytes: Bytes): Zip {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        const end = bytes.length - END_LENGTH;
        if (end < 0 || view.getUint32(end, true) !== END) throw new Malformed("no zip, or one with a comment");
        const places: Place[] = [];
        let at = view.getUint32(end + 16, true);
        for (let left = view.getUint16(end + 10, true); left > 0; left--) {
            if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw new Malformed("a broken list of files");
            const name = at + 46;
            const length = view.getUint16(at + 28, true);
            places.push({
                name: text(bytes.slice(name, name + length)),
                method: view.getUint16(at + 10, true),
                crc: view.getUint32(at + 16, true),
                packed: view.getUint32(at + 20, true),
                at: view.getUint32(at + 42, true),
            });
            at = name + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        }
        return new Zip(bytes, places);
    }

    get names(): string[] {
        return this.places.map((place) => place.name);
    }

    /** Unpacked; nothing when it is longer than it may be. */
    async file(name: string, most: number): Promise<Bytes | undefined> {
        const place = this.places.find((one) => one.name === name);
        if (place === undefined) throw new Malformed("a file is missing");
        const whole = await unpacked(this.packed(place), place.method, most);
        if (whole !== undefined && crc32(whole) !== place.crc) throw new Malformed(`another checksum of ${name}`);
        return whole;
    }

    private packed(place: Place): Bytes {
        const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
        if (place.at + 30 > this.bytes.length || view.getUint32(place.at, true) !== LOCAL) {
            throw new Malformed("a broken file");
        }
        const from = place.at + 30 + view.getUint16(place.at + 26, true) + view.getUint16(place.at + 28, true);
        if (from + place.packed > this.bytes.length) throw new Malformed("it ends too early");
        return this.bytes.subarray(from, from + place.packed);
    }
}

async function unpacked(packed: Bytes, method: number, most: number): Promise<Bytes | undefined> {
    if (method === STORED) return packed.length > most ? undefined : packed;
    if (method !== DEFLATED) throw new Malformed("packed in a way that is unknown here");
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const parts: Bytes[] = [];
    let length = 0;
    try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
            length += next.value.length;
            if (length > most) return undefined;
            parts.push(next.value as Bytes);
        }
    } catch {
        throw new Malformed("it cannot be unpacked");
    } finally {
        await reader.cancel().catch(() => {});
    }
    return joined(parts);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
});

function crc32(bytes: Bytes): number {
    let value = 0xffffffff;
    for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
    return (value ^ 0xffffffff) >>> 0;
}

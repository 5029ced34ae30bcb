export type Bytes = Uint8Array<ArrayBuffer>;

/** What has another form than it must have; the reader who knows where it stood tells the place. */
export class Malformed extends Error {}

/** Whether this page can compute at all: browsers let only pages do so that came over a safe way. */
export function canProve(): boolean {
    return globalThis.crypto?.subtle !== undefined;
}

export async function sha256(...parts: readonly Bytes[]): Promise<Bytes> {
    const [only] = parts;
    const whole = parts.length === 1 && only !== undefined ? only : joined(parts);
    return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
}

export function joined(parts: readonly Bytes[]): Bytes {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

export function equal(one: Bytes, other: Bytes): boolean {
    return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

export function utf8(text: string): Bytes {
    return new TextEncoder().encode(text) as Bytes;
}

export function text(bytes: Bytes): string {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        throw new Malformed("no UTF-8");
    }
}

export function hex(bytes: Bytes): string {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function base64(bytes: Bytes): string {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** In any form that can be read. */
export function anyBase64(text: string): Bytes {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw new Malformed("no base64");
    return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}

/** In the one form that an encoder writes. */
export function plainBase64(text: string): Bytes {
    const bytes = anyBase64(text);
    if (base64(bytes) !== text) throw new Malformed("no base64 as an encoder writes it");
    return bytes;
}

import { type Bytes, equal, Malformed, text, utf8 } from "./bytes";

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const DEEPEST = 32;
const ESCAPES: Record<string, string> = {
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\t": "\\t",
    "\n": "\\n",
    "\f": "\\f",
    "\r": "\\r",
};

/** JSON whose bytes are the only ones that say it: RFC 8785, without fractions. */
export function read(bytes: Bytes): Json {
    let value: Json;
    try {
        value = JSON.parse(text(bytes)) as Json;
    } catch {
        throw new Malformed("no JSON");
    }
    if (!equal(utf8(canonical(value)), bytes)) throw new Malformed("not written in the one form that it has");
    return value;
}

/** An object that has these fields and no others, each of its kind. */
export function fields<K extends Record<string, "string" | "number" | "list" | "object">>(
    value: Json,
    kinds: K,
): { [name in keyof K]: Kind[K[name]] } {
    if (kindOf(value) !== "object") throw new Malformed("no object");
    const object = value as { [name: string]: Json };
    const names = Object.keys(kinds);
    if (Object.keys(object).length !== names.length) throw new Malformed("other fields");
    for (const name of names) {
        const one = object[name];
        if (one === undefined || kindOf(one) !== kinds[name]) throw new Malformed(`field ${name}`);
    }
    return object as { [name in keyof K]: Kind[K[name]] };
}

type Kind = { string: string; number: number; list: Json[]; object: { [name: string]: Json } };

function kindOf(value: Json): string {
    if (Array.isArray(value)) return "list";
    return value === null ? "null" : typeof value;
}

function canonical(value: Json, depth = 0): string {
    if (depth > DEEPEST) throw new Malformed("too deep");
    if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(",")}]`;
    if (typeof value === "string") return quoted(value);
    if (typeof value === "number") return whole(value);
    if (value === null || typeof value === "boolean") return String(value);
    // By UTF-16 code units, which is how this language sorts.
    const pairs = Object.keys(value)
        .sort()
        .map((name) => `${quoted(name)}:${canonical(value[name] as Json, depth + 1)}`);
    return `{${pairs.join(",")}}`;
}

function whole(value: number): string {
    if (!Number.isSafeInteger(value)) throw new Malformed("a number with a fraction or out of bounds");
    return String(value);
}

function quoted(value: string): string {
    const inner = value.replace(/["\\\u0000-\u001f]/g, (one) => ESCAPES[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return `"${inner}"`;
}

/** A text that somebody writes, and what of it is selected. */
export type Written = { text: string; start: number; end: number };

/** A part of a text, and what is to stand in its place. */
export type Edit = { from: number; to: number; put: string; start: number; end: number };

const STEP = "  ";

/** The selected lines one step further in, or as far as the next step where nothing is selected. */
export function indent({ text, start, end }: Written): Edit {
    if (start === end) {
        const column = start - lineStart(text, start);
        const put = " ".repeat(STEP.length - (column % STEP.length));
        return { from: start, to: end, put, start: start + put.length, end: start + put.length };
    }
    return lines(text, start, end, (line) => (line === "" ? line : STEP + line));
}

/** The selected lines one step back. */
export function outdent({ text, start, end }: Written): Edit {
    return lines(text, start, end, (line) => line.replace(/^ {1,2}/, ""));
}

/** A new line that begins where the one before begins, after a dash where its text begins. */
export function newLine({ text, start, end }: Written): Edit {
    const line = text.slice(lineStart(text, start), start);
    const blank = /^ *(?:- +)?/.exec(line)?.[0] ?? "";
    const put = `\n${" ".repeat(blank.length)}`;
    return { from: start, to: end, put, start: start + put.length, end: start + put.length };
}

/** The place of a line and column, both from 1. */
export function placeOf(text: string, line: number, column = 1): number {
    const before = text.split("\n").slice(0, line - 1);
    const at = before.reduce((sum, one) => sum + one.length + 1, 0);
    const rest = text.slice(at).split("\n", 1)[0] ?? "";
    return Math.min(at + Math.min(column - 1, rest.length), text.length);
}

function lines(text: string, start: number, end: number, change: (line: string) => string): Edit {
    const from = lineStart(text, start);
    // A selection that ends before a line's first letter does not mean that line.
    const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
    const stop = text.indexOf("\n", last);
    const to = stop < 0 ? text.length : stop;
    const old = text.slice(from, to).split("\n");
    const put = old.map(change).join("\n");
    const first = change(old[0] ?? "").length - (old[0] ?? "").length;
    return {
        from,
        to,
        put,
        start: Math.max(from, start + first),
        end: Math.max(from, end + put.length - (to - from)),
    };
}

function lineStart(text: string, at: number): number {
    return text.lastIndexOf("\n", at - 1) + 1;
}

import { locale } from "./times";

const UNITS = [
    ["day", 86_400_000],
    ["hour", 3_600_000],
    ["minute", 60_000],
    ["second", 1_000],
] as const;

/** A length of time in its two largest units; seconds stand alone. */
export function lasting(millis: number): string {
    let left = Math.max(0, millis);
    const first = UNITS.findIndex(([, length]) => left >= length);
    const from = first < 0 ? UNITS.length - 1 : first;
    const parts: string[] = [];
    for (const [unit, length] of UNITS.slice(from, from + (from < 2 ? 2 : 1))) {
        const many = Math.floor(left / length);
        left -= many * length;
        if (many > 0 || parts.length === 0) parts.push(amount(many, unit));
    }
    return parts.join(" ");
}

/** What agents write as lengths of time (ISO 8601), in milliseconds. */
export function millis(iso: string): number {
    const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso);
    if (found === null) return 0;
    const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
    return (((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds!) * 1000;
}

function amount(many: number, unit: string): string {
    return new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short" }).format(many);
}

import { html, type TemplateResult } from "lit";
import { language } from "./words";

/** A moment as the reader's own clock has it, its day left out when that is today. */
export function moment(iso: string, now = new Date()): string {
    const then = new Date(iso);
    const today = then.toDateString() === now.toDateString();
    const day = today ? {} : { dateStyle: "medium" as const };
    return new Intl.DateTimeFormat(locale(), { ...day, timeStyle: "short" }).format(then);
}

/** The same to the thousandth of a second, its day told always. */
export function exactly(iso: string): string {
    return new Intl.DateTimeFormat(locale(), {
        year: "numeric",
        month: "short",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        fractionalSecondDigits: 3,
    }).format(new Date(iso));
}

/** The same in a page; the exact UTC on hover. */
export function time(iso: string): TemplateResult {
    return html`<time datetime=${iso} title=${new Date(iso).toISOString()}>${moment(iso)}</time>`;
}

/** A day of the calendar, wherever the reader is. */
export function day(date: string): string {
    return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(date));
}

/** The words are in our language, the dates as that is written where the reader lives. */
export function locale(): string {
    return navigator.languages.find((tag) => tag.startsWith(language())) ?? language();
}

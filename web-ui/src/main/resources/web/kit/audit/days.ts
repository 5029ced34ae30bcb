import { locale } from "../times";
import type { Filter } from "./address";

/** Whole days, each as `2026-11-22`; empty where that end is open. */
export type Days = { from: string; to: string };

/** The first and the last day belong to it, whole, as the reader's own clock has them. */
export function within({ from, to }: Days): Filter {
    const [first, last] = from !== "" && to !== "" && to < from ? [to, from] : [from, to];
    return { since: midnight(first, 0), until: midnight(last, 1) };
}

/** The days that a filter means; nothing when it does not begin and end at midnights of here. */
export function daysOf({ since, until }: Filter): Days | undefined {
    const from = since === undefined ? "" : dayThatBegins(new Date(since));
    const to = until === undefined ? "" : dayBefore(new Date(until));
    return from === undefined || to === undefined ? undefined : { from, to };
}

/** For people: whole days where it is days, else the moments. */
export function period(filter: Filter): string {
    const days = daysOf(filter);
    const write = new Intl.DateTimeFormat(locale(), {
        dateStyle: "medium",
        ...(days === undefined ? { timeStyle: "medium" as const } : {}),
    });
    const since = filter.since === undefined ? undefined : new Date(filter.since);
    const until = filter.until === undefined ? undefined : lastMoment(filter.until, days);
    if (since !== undefined && until !== undefined && since <= until) return write.formatRange(since, until);
    if (since !== undefined) return `${write.format(since)} –`;
    return until === undefined ? "" : `– ${write.format(until)}`;
}

export function today(now = new Date()): string {
    return written(now);
}

/** So many days before, the day itself included in the count. */
export function daysAgo(days: number, now = new Date()): string {
    return written(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1));
}

export function zone(): string {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function midnight(day: string, later: number): string {
    const [year, month, date] = day.split("-").map(Number);
    if (year === undefined || month === undefined || date === undefined) return "";
    return new Date(year, month - 1, date + later).toISOString();
}

function lastMoment(until: string, days: Days | undefined): Date {
    const end = new Date(until);
    return days === undefined ? end : new Date(end.getTime() - 1);
}

function dayThatBegins(moment: Date): string | undefined {
    const day = Number.isNaN(moment.getTime()) ? "" : written(moment);
    return day !== "" && midnight(day, 0) === moment.toISOString() ? day : undefined;
}

function dayBefore(moment: Date): string | undefined {
    if (dayThatBegins(moment) === undefined) return undefined;
    return written(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - 1));
}

function written(moment: Date): string {
    const two = (part: number) => String(part).padStart(2, "0");
    return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

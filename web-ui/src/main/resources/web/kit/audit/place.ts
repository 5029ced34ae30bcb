import { html } from "lit";
import type { Place } from "../places";
import { AUDIT } from "./address";
import { alarmNews } from "./alarms";
import "./page";

/** The page of every agent's auditors. */
export const audit: Place = {
    address: AUDIT,
    title: "audit.title",
    roles: ["auditor"],
    page: () => html`<kaya-audit-page></kaya-audit-page>`,
    news: alarmNews,
};

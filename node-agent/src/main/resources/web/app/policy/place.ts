import { html } from "lit";
import type { Place } from "../../kit/places";
import { POLICY } from "./address";
import "./page";

export const policy: Place = {
    address: POLICY,
    title: "policy.title",
    roles: ["operator", "auditor", "admin"],
    page: (person) => html`<kaya-policy-page .person=${person}></kaya-policy-page>`,
};

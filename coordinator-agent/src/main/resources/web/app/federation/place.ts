import { html } from "lit";
import type { Place } from "../../kit/places";
import { FEDERATION } from "./nodes";
import "./page";

/** Who is asked here; everybody who signs in may know. */
export const federation: Place = {
    address: FEDERATION,
    title: "federation.title",
    roles: ["user", "auditor", "admin"],
    page: (person) => html`<kaya-federation-page .person=${person}></kaya-federation-page>`,
};

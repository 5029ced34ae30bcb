import { html } from "lit";
import type { Place } from "../../kit/places";
import { DOCUMENTS } from "./address";
import "./page";

/** What this node answers from, for those who run it and those who look over their shoulder. */
export const documents: Place = {
    address: DOCUMENTS,
    title: "documents.title",
    roles: ["operator", "auditor", "admin"],
    page: (person) => html`<kaya-documents-page .person=${person}></kaya-documents-page>`,
};

import { html } from "lit";
import { audit } from "../kit/audit/place";
import type { Place } from "../kit/places";
import { Shell } from "../kit/shell";
import { documents } from "./documents/place";
import { policy } from "./policy/place";
import { reviewNews } from "./review-news";
import "./review-page";

/** The node's pages. */
class Node extends Shell {
    protected override readonly places: readonly Place[] = [
        {
            address: "#/review",
            title: "review.title",
            roles: ["operator"],
            page: (person) => html`<kaya-review-page .person=${person}></kaya-review-page>`,
            news: reviewNews,
        },
        audit,
        documents,
        policy,
    ];
}
customElements.define("kaya-agent", Node);

import { html } from "lit";
import { audit } from "../kit/audit/place";
import type { Place } from "../kit/places";
import { Shell } from "../kit/shell";
import { answerNews } from "./answer-news";
import "./ask-page";
import { federation } from "./federation/place";

/** The coordinator's pages. */
class Coordinator extends Shell {
    protected override readonly places: readonly Place[] = [
        {
            address: "#/questions",
            title: "ask.title",
            roles: ["user"],
            page: (person) => html`<kaya-ask-page .person=${person}></kaya-ask-page>`,
            news: answerNews,
        },
        audit,
        federation,
    ];
}
customElements.define("kaya-agent", Coordinator);

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { icons, type Icon } from "../kit/icons";
import { moment, time } from "../kit/times";
import { say, sayIfKnown } from "../kit/words";
import { marksOf, type Place } from "./asked";
import { isOpen, type NodeState, type Question, replied } from "./question";
import "./world/map";

const LOOKS: Record<string, { icon: Icon; tone: string }> = {
    asked: { icon: "asked", tone: "" },
    accepted: { icon: "working", tone: "warn" },
    "under-review": { icon: "person", tone: "warn" },
    offline: { icon: "away", tone: "" },
    silent: { icon: "away", tone: "" },
    "withdrawal-sent": { icon: "stopped", tone: "" },
    replied: { icon: "replied", tone: "good" },
    "replied-redacted": { icon: "redacted", tone: "good" },
    "nothing-found": { icon: "nothing", tone: "" },
    refused: { icon: "refused", tone: "bad" },
    withheld: { icon: "refused", tone: "bad" },
    expired: { icon: "expired", tone: "" },
    withdrawn: { icon: "stopped", tone: "" },
    failed: { icon: "failed", tone: "bad" },
    "no-answer": { icon: "nothing", tone: "" },
};

export function statusWords(status: string): string {
    return sayIfKnown(`status.${status}`, status.replaceAll("-", " "));
}

/** Every organisation that was asked, and what became of it there. */
export class NodeList extends LitElement {
    static override properties = { question: { attribute: false }, places: { attribute: false } };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
            }
            section {
                display: grid;
                gap: var(--gap-3);
            }
            ul {
                display: grid;
                gap: var(--gap-4);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            li {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: 0 var(--gap-2);
            }
            li > svg {
                margin-top: 0.2em;
            }
            .name {
                font-weight: 600;
                overflow-wrap: anywhere;
            }
            .more {
                grid-column: 2;
            }
            .good {
                color: var(--good);
            }
            .warn {
                color: var(--warn);
            }
            .bad {
                color: var(--bad);
            }
        `,
    ];

    declare question: Question;
    declare places: readonly Place[];

    constructor() {
        super();
        this.places = [];
    }

    override render() {
        const { nodes, state, open, deadline } = this.question;
        const marks = marksOf(nodes, this.places);
        const counted = { answered: replied(this.question).length, all: nodes.length };
        return html`<section aria-labelledby="title">
            <h2 id="title">${say("nodes.title")}</h2>
            ${marks.length > 0 ? html`<kaya-world .marks=${marks}></kaya-world>` : nothing}
            ${nodes.length > 0
                ? html`<p class="soft small">${say("nodes.answered", counted)}</p>
                      <ul>
                          ${nodes.map((node) => this.line(node))}
                      </ul>`
                : html`<p class="soft">${say(state === "planning" ? "nodes.planning" : "nodes.nobody")}</p>`}
            ${isOpen(this.question) && open.length > 0
                ? html`<p class="soft small">${say("nodes.open", { when: moment(deadline) })}</p>`
                : nothing}
        </section>`;
    }

    private line(node: NodeState) {
        const { icon, tone } = LOOKS[node.status] ?? { icon: "asked", tone: "" };
        return html`<li data-node=${node.id} data-status=${node.status}>
            <span class=${tone}>${icons[icon]}</span>
            <span class="name">${node.name}</span>
            <span class="more">
                <span class="status ${tone}">${statusWords(node.status)}</span>
                <span class="soft small">${time(node.since)}</span>
            </span>
            <span class="more small soft">${why(node)}</span>
        </li>`;
    }
}

/** The node's own words where it gave some, else what its state means. */
function why(node: NodeState): string {
    const told = node.reason?.text ?? sayIfKnown(`why.${node.status}`, "");
    const again = node.reason?.tryAgain;
    return again === undefined ? told : `${told} ${say("nodes.try-again", { when: moment(again) })}`;
}
customElements.define("kaya-node-list", NodeList);

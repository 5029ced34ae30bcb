import { css, html, LitElement, nothing } from "lit";
import { attempt } from "../../kit/attempt";
import { controls } from "../../kit/controls";
import type { Decision } from "../../kit/decision";
import { call, Problem } from "../../kit/http";
import { icons } from "../../kit/icons";
import { live } from "../../kit/live";
import "../../kit/notice";
import { time } from "../../kit/times";
import { tryAgain } from "../../kit/trouble";
import { say, type Words } from "../../kit/words";
import "./card-dialogs";
import { type Card, type CardText, changes, same } from "./cards";

/** What the federation sees of this node, and what it could see. */
export class CardView extends LitElement {
    static override properties = {
        operates: { attribute: false },
        card: { state: true },
        former: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-5);
            }
            .lead {
                max-width: 46rem;
            }
            .cards {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
                align-items: start;
                gap: var(--gap-5);
            }
            section {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
                padding: var(--gap-4) var(--gap-5);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .description {
                font: var(--read) / 1.5 var(--serif);
            }
            ul {
                display: grid;
                gap: var(--gap-3);
                max-height: 32rem;
                margin: 0;
                padding: 0;
                overflow: auto;
                list-style: none;
            }
            li {
                display: grid;
                overflow-wrap: anywhere;
            }
            .do,
            .done {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2) var(--gap-4);
            }
            .done {
                padding: var(--gap-2) var(--gap-3);
                border-radius: var(--round);
                background: var(--wash);
            }
        `,
    ];

    declare operates: boolean;
    declare card: Card | undefined;
    /** The proposal that was just replaced. */
    declare former: CardText | undefined;
    declare trouble: Problem | undefined;

    constructor() {
        super();
        this.operates = false;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    override render() {
        const { card } = this;
        if (card === undefined) {
            return this.trouble === undefined
                ? html`<p class="soft" role="status">${say("app.loading")}</p>`
                : tryAgain(this.trouble, this.load);
        }
        const { proposed, approved } = card;
        const news = proposed !== undefined && (approved === undefined || !same(approved, proposed));
        return html`<p class="soft lead">${say("card.lead")}</p>
            ${this.trouble === undefined ? nothing : tryAgain(this.trouble, this.load)}
            ${this.undo()}
            <div class="cards">
                ${news ? this.proposal(card, proposed) : nothing}
                <section aria-labelledby="now">
                    <h2 id="now">${say("card.now")}</h2>
                    ${approved === undefined ? html`<p>${say("card.now.none")}</p>` : this.approved(card, approved)}
                    ${news ? nothing : this.still(proposed)}
                </section>
            </div>
            ${proposed === undefined
                ? nothing
                : html`<kaya-approve-card .text=${proposed} .approve=${this.approve}></kaya-approve-card>
                      <kaya-edit-card .text=${proposed} .propose=${this.propose}></kaya-edit-card>`}`;
    }

    private approved({ approvedBy, approvedAt }: Card, text: CardText) {
        return html`<p class="soft small">
                ${say("card.approved", { name: approvedBy ?? "" })}${approvedAt === undefined
                    ? nothing
                    : html`, ${time(approvedAt)}`}
            </p>
            ${told(text)}`;
    }

    private still(proposed: CardText | undefined) {
        return html`<p class="soft">${say(proposed === undefined ? "card.proposed.none" : "card.same")}</p>
            ${proposed !== undefined && this.operates ? html`<div class="do">${this.edit()}</div>` : nothing}`;
    }

    private proposal({ approved, proposedAt, findings }: Card, proposed: CardText) {
        return html`<section aria-labelledby="proposed" data-proposed>
            <h2 id="proposed">${say("card.proposed")}</h2>
            <p class="soft small">
                ${say("card.proposed.when")} ${proposedAt === undefined ? nothing : time(proposedAt)}
                ${approved === undefined ? nothing : html`<br />${changeWords(approved, proposed)}`}
            </p>
            ${findings.length === 0
                ? nothing
                : html`<kaya-notice
                      .heading=${say("card.found")}
                      .why=${say("card.found.why", { found: findings.map((one) => one.replaceAll("-", " ")).join(", ") })}
                  ></kaya-notice>`}
            ${this.operates
                ? html`<div class="do">
                      <button class="main" ?disabled=${findings.length > 0} @click=${() => this.ask("kaya-approve-card")}>
                          ${icons.replied} ${say("card.approve")}
                      </button>
                      ${this.edit()}
                  </div>`
                : nothing}
            ${told(proposed)}
        </section>`;
    }

    private edit() {
        return html`<button class="edit" @click=${() => this.ask("kaya-edit-card")}>
            ${icons.pen} ${say("card.edit")}
        </button>`;
    }

    private undo() {
        const { former } = this;
        if (former === undefined) return nothing;
        return html`<p class="done">
            <span>${say("card.said.edited")}</span>
            <button @click=${() => this.takeBack(former)}>${icons.undo} ${say("app.undo")}</button>
        </p>`;
    }

    private ask(dialog: "kaya-approve-card" | "kaya-edit-card"): void {
        void this.renderRoot.querySelector<Decision>(dialog)?.open();
    }

    private readonly load = (): Promise<void> =>
        this.attempt(async () => {
            this.card = await call<Card>("GET", "/api/card");
        });

    private readonly approve = async (): Promise<void> => {
        this.card = await call<Card>("POST", "/api/card/approval");
        this.former = undefined;
        this.told("card.said.approved");
    };

    private readonly propose = async (text: CardText): Promise<void> => {
        const before = this.card?.proposed;
        this.card = await call<Card>("PUT", "/api/card", text);
        this.former = before;
        this.told("card.said.edited");
    };

    private takeBack(before: CardText): Promise<void> {
        return this.attempt(async () => {
            this.card = await call<Card>("PUT", "/api/card", before);
            this.former = undefined;
            await this.updateComplete;
            this.renderRoot.querySelector<HTMLElement>(".edit")?.focus();
        });
    }

    private told(said: Words): void {
        live.say(say(said));
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        this.trouble = await attempt(step);
    }
}
customElements.define("kaya-card", CardView);

function changeWords(before: CardText, after: CardText): string {
    const { added, removed, changed } = changes(before, after);
    const words = [
        added > 0 ? say("card.added", { n: added }) : "",
        removed > 0 ? say("card.removed", { n: removed }) : "",
        changed > 0 ? say("card.changed", { n: changed }) : "",
    ].filter((one) => one !== "");
    return words.length === 0 ? say("card.reworded") : words.join(" ");
}

function told({ description, topics }: CardText) {
    return html`<p class="description">${description.trim() === "" ? say("card.description.none") : description}</p>
        <h3>${say("card.topics", { n: topics.length })}</h3>
        <ul tabindex="0">
            ${topics.map(
                ({ title, phrases }) => html`<li>
                    <span>${title}</span>
                    <span class="small soft">${phrases.join(", ")}</span>
                </li>`,
            )}
        </ul>`;
}

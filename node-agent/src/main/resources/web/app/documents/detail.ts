import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import "../../kit/copy";
import { icons } from "../../kit/icons";
import "../../kit/notice";
import { time } from "../../kit/times";
import { say } from "../../kit/words";
import { addressOf } from "./address";
import { clause, type Document, LOOKS, size } from "./documents";

/** One document: what became of it, and what is known of it. */
export class DocumentDetail extends LitElement {
    static override properties = { document: { attribute: false }, operates: { type: Boolean } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-4);
            }
            header {
                display: grid;
                grid-template-columns: minmax(0, 1fr) auto;
                gap: var(--gap-1) var(--gap-2);
            }
            h2 {
                overflow-wrap: anywhere;
                outline: none;
            }
            header p {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
            }
            dl {
                display: grid;
                grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
                gap: var(--gap-2) var(--gap-4);
                margin: 0;
            }
            dt {
                color: var(--ink-soft);
                font-size: var(--small);
                line-height: 1.75;
            }
            dd {
                margin: 0;
                overflow-wrap: anywhere;
            }
            ul {
                display: grid;
                gap: var(--gap-1);
                margin: var(--gap-1) 0 0;
                padding-left: var(--gap-5);
            }
            .button {
                justify-self: start;
            }
            .good {
                color: var(--good);
            }
            .bad {
                color: var(--bad);
            }
        `,
    ];

    declare document: Document;
    declare operates: boolean;

    override focus(): void {
        this.renderRoot.querySelector("h2")?.focus();
    }

    override render() {
        const { document } = this;
        const { icon, tone } = LOOKS[document.state] ?? LOOKS.pending;
        return html`<header>
                <h2 tabindex="-1">${document.title}</h2>
                <button
                    class="plain icon"
                    title=${say("app.close")}
                    aria-label=${say("app.close")}
                    @click=${() => this.dispatchEvent(new Event("leave"))}
                >
                    ${icons.close}
                </button>
                <p class=${tone}>${icons[icon]} ${say(`documents.state.${document.state}`)}</p>
            </header>
            ${this.why()}
            <dl>
                <dt>${say("document.path")}</dt>
                <dd><kaya-copy .text=${document.path} .what=${say("document.path")}></kaya-copy></dd>
                <dt>${say("document.format")}</dt>
                <dd>${document.format}</dd>
                <dt>${say("document.bytes")}</dt>
                <dd>${size(document.bytes)}</dd>
                <dt>${say("document.passages")}</dt>
                <dd>${document.passages}</dd>
                ${document.indexedAt === undefined
                    ? nothing
                    : html`<dt>${say("document.indexed")}</dt>
                          <dd>${time(document.indexedAt)}</dd>`}
                <dt>${say("document.labels")}</dt>
                <dd>${marks(document.labels)}</dd>
                <dt>${say("document.classes")}</dt>
                <dd>${marks(document.dataClasses)}</dd>
            </dl>
            ${document.warnings.length === 0
                ? nothing
                : html`<section>
                      <h3>${say("document.warnings")}</h3>
                      <ul>
                          ${document.warnings.map((one) => html`<li>${one}</li>`)}
                      </ul>
                  </section>`}
            ${this.operates
                ? html`<a class="button" href=${addressOf({ shows: "protected", file: document.path })}>
                      ${icons.proof} ${say("document.protect")}
                  </a>`
                : nothing}`;
    }

    private why() {
        const { state, error } = this.document;
        if (state === "failed") {
            return html`<kaya-notice
                .heading=${clause(error ?? say("document.failed"))}
                .why=${say("document.failed.why")}
            ></kaya-notice>`;
        }
        if (state !== "pending") return nothing;
        const told = error === undefined ? "" : `${clause(error)}. `;
        return html`<p class="soft">${told}${say("document.pending.why")}</p>`;
    }
}
customElements.define("kaya-document", DocumentDetail);

function marks(known: readonly string[] | undefined): string {
    if (known === undefined) return say("document.marks.unknown");
    return known.length === 0 ? say("document.marks.none") : known.join(", ");
}

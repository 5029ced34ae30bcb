import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { controls } from "../kit/controls";
import { say } from "../kit/words";
import type { Claim, Drafted, Part, Review } from "./review";
import { changes, staying, takenOf, textOf } from "./spans";

const VIEWS = ["reading", "difference", "bytes"] as const;
type View = (typeof VIEWS)[number];

/** Exactly what leaves, as the agent made it. */
export class LeavingPane extends LitElement {
    static override properties = { review: { attribute: false }, view: { state: true } };
    static override styles = [
        controls,
        css`
            section {
                display: grid;
                gap: var(--gap-3);
            }
            h2 {
                font-size: 1.0625rem;
            }
            .views {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
            }
            .views button {
                min-height: 1.75rem;
                border-color: transparent;
                background: none;
                font-size: var(--small);
            }
            .views button[aria-pressed="true"] {
                background: var(--wash);
                font-weight: 600;
            }
            ol {
                display: grid;
                gap: var(--gap-4);
                margin: 0;
                padding: var(--gap-4);
                border: 1px solid var(--accent);
                border-radius: var(--round);
                background: var(--sheet);
                list-style: none;
            }
            li {
                display: grid;
                gap: var(--gap-1);
            }
            .text {
                font: 1.0625rem / 1.6 var(--serif);
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
            .small {
                overflow-wrap: anywhere;
            }
            del {
                background: color-mix(in srgb, var(--bad) 12%, transparent);
                color: var(--bad);
            }
            ins {
                background: color-mix(in srgb, var(--good) 12%, transparent);
                color: var(--good);
                text-decoration: none;
            }
            pre {
                max-height: 28rem;
                margin: 0;
                padding: var(--gap-4);
                overflow: auto;
                border: 1px solid var(--accent);
                border-radius: var(--round);
                background: var(--sheet);
                font-size: var(--small);
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
            code {
                overflow-wrap: anywhere;
            }
        `,
    ];

    declare review: Review;
    declare view: View;

    constructor() {
        super();
        this.view = "reading";
    }

    override render() {
        const { outgoing } = this.review;
        return html`<section aria-labelledby="title">
            <h2 id="title">${say("review.leaving")}</h2>
            ${outgoing.claims.length === 0
                ? html`<p class="soft">${say(this.review.kind === "request" ? "review.leaving.request" : "review.leaving.empty")}</p>`
                : html`<div class="views" role="group" aria-label=${say("review.views")}>
                          ${VIEWS.map((view) => this.way(view))}
                      </div>
                      ${this.shown()}`}
            ${this.review.kind === "request"
                ? nothing
                : html`<p class="soft small">
                      ${say("review.digest")} <code data-digest>${outgoing.digest}</code>
                  </p>`}
        </section>`;
    }

    private way(view: View) {
        return html`<button aria-pressed=${view === this.view} @click=${() => (this.view = view)}>
            ${say(`review.view.${view}`)}
        </button>`;
    }

    private shown(): TemplateResult {
        const { draft, outgoing } = this.review;
        switch (this.view) {
            case "reading":
                return html`<ol data-view="reading">
                    ${outgoing.claims.map((claim) => html`<li>${read(claim)}</li>`)}
                </ol>`;
            case "difference":
                return html`<ol data-view="difference">
                    ${draft.claims.map((claim) => html`<li>${this.compared(claim)}</li>`)}
                </ol>`;
            case "bytes":
                return html`<pre data-view="bytes" tabindex="0">${outgoing.content}</pre>`;
        }
    }

    private compared(claim: Drafted) {
        if (!staying(this.review).includes(claim.n)) {
            return html`<p class="text"><del>${claim.text}</del></p>
                <p class="small soft"><del>${place(claim)}</del></p>`;
        }
        return html`<p class="text">${this.difference(claim, "text")}</p>
            <p class="small soft">${this.difference(claim, "title")} ${this.difference(claim, "locator")}</p>`;
    }

    private difference(claim: Drafted, part: Part) {
        return changes(textOf(claim, part), takenOf(this.review, claim.n, part)).map(
            ({ text, was }) => {
                if (was === "kept") return text;
                return was === "gone" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
            },
        );
    }
}

function read(claim: Claim) {
    return html`<p class="text">${claim.text}</p>
        <p class="small soft">${place(claim)}</p>`;
}

function place({ source }: Claim | Drafted): string {
    return [source.title, source.locator].filter(Boolean).join(", ");
}
customElements.define("kaya-leaving", LeavingPane);

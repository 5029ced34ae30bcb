import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { icons } from "../kit/icons";
import { say } from "../kit/words";
import type { Drafted, Part, Review } from "./review";
import { selectedIn, selectionIn } from "./selection";
import { meant, type Placed, placed, stretches, takenOf, textOf, timesLeft } from "./spans";
import type { Redaction, Step } from "./steps";
import { weighs, weightWords } from "./states";

/** What was drafted, what was found in it, and what each claim rests on. To select is to take out. */
export class DraftPane extends LitElement {
    static override properties = {
        review: { attribute: false },
        open: { attribute: false },
    };
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
            h2 {
                font-size: 1.0625rem;
            }
            ol,
            ul {
                display: grid;
                gap: var(--gap-3);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            .claim {
                display: grid;
                gap: var(--gap-3);
                padding: var(--gap-4);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .claim.dropped {
                border-style: dashed;
                background: none;
            }
            .text {
                font: 1.0625rem / 1.6 var(--serif);
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
            .open .text {
                cursor: text;
            }
            .dropped .text {
                text-decoration: line-through;
                color: var(--ink-soft);
            }
            .gone {
                background: var(--ink);
                color: var(--paper);
                text-decoration: line-through;
            }
            .found {
                border-bottom: 2px dotted currentColor;
                background: var(--wash);
            }
            .found.warn,
            .tone.warn {
                color: var(--warn);
            }
            .found.bad,
            .tone.bad {
                color: var(--bad);
            }
            .found.bad {
                border-bottom-style: solid;
            }
            .gone.found {
                color: var(--paper);
            }
            .source,
            .head {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: 0 var(--gap-2);
                overflow-wrap: anywhere;
            }
            .head button {
                margin-left: auto;
            }
            .finding {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr);
                gap: 0 var(--gap-2);
                font-size: var(--small);
                overflow-wrap: anywhere;
            }
            .finding svg {
                margin-top: 0.15em;
            }
            .finding .do {
                grid-column: 2;
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
                padding-top: var(--gap-1);
            }
            .finding button {
                min-height: 1.75rem;
                padding: 0 var(--gap-2);
                font-size: var(--small);
            }
            summary {
                min-height: 1.5rem;
                color: var(--ink-soft);
                cursor: pointer;
                font-size: var(--small);
            }
            blockquote {
                margin: var(--gap-2) 0 0;
                padding-left: var(--gap-3);
                border-left: 3px solid var(--line);
                font: var(--text) / 1.55 var(--serif);
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
            mark {
                background: var(--wash);
                color: inherit;
            }
        `,
    ];

    declare review: Review;
    /** Whether this person may take things out now. */
    declare open: boolean;

    override render() {
        const { draft } = this.review;
        const found = placed(this.review);
        return html`<section class=${this.open ? "open" : ""} aria-labelledby="title" @pointerup=${this.selected}>
            <h2 id="title">${say("review.draft")}</h2>
            ${draft.claims.length === 0
                ? html`<p class="soft">${say(this.review.kind === "request" ? "review.draft.request" : "review.draft.empty")}</p>`
                : html`<p class="soft small">
                          ${say(this.open ? "review.draft.select" : "review.draft.closed")}
                          ${draft.note ?? nothing}
                      </p>
                      <ol>
                          ${draft.claims.map((claim) => this.claim(claim, found))}
                      </ol>`}
        </section>`;
    }

    private claim(claim: Drafted, found: readonly Placed[]) {
        const support = this.review.support.find((one) => one.claim === claim.n);
        const dropped = support?.left === "dropped";
        const mine = found.filter((one) => one.n === claim.n);
        return html`<li class="claim ${dropped ? "dropped" : ""}" data-claim=${claim.n}>
            <div class="head">
                <h3>${say("review.claim", { n: claim.n })}</h3>
                ${support === undefined || support.left === "whole"
                    ? nothing
                    : html`<span class="small tone ${support.left === "none" ? "warn" : ""}">
                          ${say(`review.left.${support.left}`)}
                      </span>`}
                ${this.open && !dropped
                    ? html`<button class="plain small" @click=${() => this.take({ drop: [claim.n] })}>
                          ${say("review.drop")}
                      </button>`
                    : nothing}
            </div>
            ${this.text(claim, "text", mine)}
            <p class="source soft small">${this.text(claim, "title", mine)}${this.text(claim, "locator", mine)}</p>
            ${mine.length === 0
                ? nothing
                : html`<ul aria-label=${say("review.findings")}>
                      ${mine.map((one) => this.finding(one))}
                  </ul>`}
            <details>
                <summary>${say("review.evidence")}</summary>
                <blockquote>${evidence(claim)}</blockquote>
            </details>
        </li>`;
    }

    private text(claim: Drafted, part: Part, found: readonly Placed[]) {
        const cut = stretches(
            textOf(claim, part),
            takenOf(this.review, claim.n, part),
            found.filter((one) => one.in === part),
        );
        const pieces = cut.map((one) => {
            const heaviest = one.findings.find((finding) => finding.weight === "block") ?? one.findings[0];
            const look = heaviest === undefined ? "" : `found ${weighs(heaviest.weight).tone}`;
            return html`<span class="${look} ${one.taken === undefined ? "" : "gone"}" title=${heaviest?.explanation ?? nothing}>${one.text}</span>`;
        });
        // No blank may stand between the pieces: places are counted in the text of this element.
        return html`<span class=${part === "text" ? "text" : ""} data-n=${claim.n} data-part=${part}>${pieces}</span>`;
    }

    private finding(finding: Placed) {
        const { icon, tone } = weighs(finding.weight);
        const times = timesLeft(this.review, finding.text);
        return html`<li class="finding">
            <span class="tone ${tone}">${icons[icon]}</span>
            <span>
                “${finding.text}”: ${finding.explanation}
                <span class="soft">${weightWords(finding.weight)}. ${finding.advice}.</span>
            </span>
            ${this.open
                ? html`<span class="do">
                      <button @click=${() => this.takeFinding(finding)}>${say("review.take")}</button>
                      ${times > 1
                          ? html`<button @click=${() => this.takeAll(finding)}>
                                ${say("review.take.all", { times })}
                            </button>`
                          : nothing}
                  </span>`
                : nothing}
        </li>`;
    }

    private takeFinding(finding: Placed): void {
        const { n, from, to, type } = finding;
        if (finding.in === "text") {
            this.take({ redactions: [{ claim: n, start: from, end: to, type }] });
        } else {
            this.takeAll(finding);
        }
    }

    private takeAll({ text, type }: Placed): void {
        this.take({ redactions: [{ text, type }] });
    }

    /** Titles and locators have no places of their own: their words go wherever they stand. */
    private readonly selected = (): void => {
        const range = this.open ? selectionIn(this.renderRoot as ShadowRoot) : undefined;
        if (range === undefined) return;
        const redactions = [...this.renderRoot.querySelectorAll<HTMLElement>("[data-part]")].flatMap(
            (element): Redaction[] => {
                const claim = Number(element.dataset["n"]);
                const text = element.textContent;
                const part = selectedIn(element, range);
                const span = part && meant(text, part.start, part.end);
                if (span === undefined) return [];
                return element.dataset["part"] === "text"
                    ? [{ claim, ...span }]
                    : [{ text: text.slice(span.start, span.end) }];
            },
        );
        if (redactions.length === 0) return;
        window.getSelection()?.removeAllRanges();
        this.take({ redactions });
    };

    private take(step: Step): void {
        this.dispatchEvent(new CustomEvent("take", { detail: step }));
    }
}

/** The passage, and in it what the claim says. */
function evidence({ evidence: { text, start, end } }: Drafted) {
    return html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
}
customElements.define("kaya-draft", DraftPane);

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { controls } from "../kit/controls";
import { icons } from "../kit/icons";
import { time } from "../kit/times";
import { say, sayIfKnown } from "../kit/words";
import {
    type Answer,
    type Claim,
    disagreements,
    isOpen,
    nodeName,
    type Question,
    type Sentence,
    sources,
} from "./question";

const MARK = /\[redacted: [^\]]{1,60}\]/g;

/** A question, its newest answer, and the released words that each sentence rests on. */
export class AnswerView extends LitElement {
    static override properties = {
        question: { attribute: false },
        mine: { attribute: false },
        shown: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
            }
            article {
                display: grid;
                gap: var(--gap-5);
            }
            header {
                display: grid;
                gap: var(--gap-2);
            }
            header h2 {
                white-space: pre-wrap;
                overflow-wrap: anywhere;
            }
            .meta {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1) var(--gap-3);
            }
            .answer {
                display: grid;
                gap: var(--gap-3);
                max-width: 42rem;
                font: var(--read) / 1.6 var(--serif);
                overflow-wrap: anywhere;
            }
            .cite {
                display: inline-flex;
                min-height: 1.5rem;
                min-width: 1.5rem;
                margin: 0 0.1em;
                padding: 0 0.3em;
                vertical-align: 0.15em;
                border-color: var(--wash);
                border-radius: 0.375rem;
                background: var(--wash);
                color: var(--accent);
                font: 600 0.75rem/1 var(--sans);
            }
            .differs {
                color: var(--warn);
                font: var(--small) / 1 var(--sans);
            }
            .pairs {
                display: grid;
                gap: var(--gap-3);
                padding: var(--gap-4);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .pair {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
                gap: var(--gap-4);
                padding-top: var(--gap-3);
                border-top: 1px solid var(--line);
            }
            .pair blockquote {
                margin: 0;
                font-family: var(--serif);
            }
            ol {
                display: grid;
                gap: var(--gap-2);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            .source {
                display: grid;
                grid-template-columns: auto 1fr;
                justify-content: start;
                width: 100%;
                min-height: 0;
                gap: 0 var(--gap-3);
                padding: var(--gap-2) var(--gap-3);
                text-align: left;
            }
            .source .n {
                color: var(--accent);
                font-weight: 600;
            }
            .source span {
                overflow-wrap: anywhere;
            }
            .tools {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
            }
            details {
                display: grid;
            }
            summary {
                min-height: 1.5rem;
                padding: var(--gap-1) 0;
                cursor: pointer;
                color: var(--ink-soft);
            }
            dialog {
                width: min(38rem, calc(100vw - 2rem));
            }
            .claim {
                display: grid;
                gap: var(--gap-3);
            }
            .claim blockquote {
                margin: 0;
                padding-left: var(--gap-4);
                border-left: 3px solid var(--accent);
                font: var(--read) / 1.6 var(--serif);
                overflow-wrap: anywhere;
            }
            mark {
                padding: 0 0.2em;
                border-radius: 0.2em;
                background: var(--ink);
                color: var(--paper);
                font: 0.85em var(--sans);
            }
            .head {
                display: flex;
                align-items: start;
                justify-content: space-between;
                gap: var(--gap-3);
            }
            @media print {
                .tools,
                dialog {
                    display: none;
                }
            }
        `,
    ];

    declare question: Question;
    /** Whether whoever looks at it asked it. */
    declare mine: boolean;
    declare shown: Claim | undefined;

    constructor() {
        super();
        this.mine = true;
    }

    override render() {
        const { question } = this;
        return html`<article>
            <header>
                <h2>${question.text}</h2>
                <p class="meta soft small">
                    <span>${stateWords(question.state)}</span>
                    <span>${time(question.askedAt)} · ${question.purpose}</span>
                </p>
            </header>
            ${this.answer()} ${this.sources()}
            <div class="tools">${this.tools()}</div>
            ${this.dialog()}
        </article>`;
    }

    private answer(): TemplateResult {
        const { answer, partial, plan, state } = this.question;
        const draft = partial === undefined ? nothing : this.writing(partial);
        if (answer !== undefined) {
            return html`<section class="answer" aria-label=${say("answer.title")}>
                    ${this.sentences(answer)}
                    ${answer.abstained && answer.sentences.length > 0
                        ? html`<p class="soft">${say("answer.hint")}</p>`
                        : nothing}
                    ${draft}
                </section>
                ${this.disagreements(answer)}
                <p class="soft small">${maker(answer)}</p>`;
        }
        const told =
            plan?.text ?? say(state === "withdrawn" ? "answer.withdrawn" : "answer.waiting");
        return html`<section class="answer" aria-label=${say("answer.title")}>
            ${partial === undefined ? html`<p class=${plan?.text ? "" : "soft"}>${told}</p>` : draft}
        </section>`;
    }

    private writing(text: string) {
        return html`<p>${text}</p>
            <p class="soft small">${say("answer.writing")}</p>`;
    }

    private sentences(answer: Answer) {
        if (answer.sentences.length === 0) return html`<p>${answer.text || say("answer.nothing")}</p>`;
        return answer.sentences.map(
            (sentence) => html`<p>${sentence.text} ${this.citations(sentence)}</p>`,
        );
    }

    private citations(sentence: Sentence) {
        return sentence.citations.map((n) => {
            const claim = this.question.claims.find((one) => one.n === n);
            if (claim === undefined) return nothing;
            const label = say("answer.cite", {
                n,
                node: nodeName(this.question, claim.node),
                title: claim.source.title,
            });
            return html`<button class="cite" aria-label=${label} title=${label} @click=${() => this.show(claim)}>${n}</button>`;
        });
    }

    private disagreements(answer: Answer) {
        const pairs = disagreements(answer);
        if (pairs.length === 0) return nothing;
        return html`<section class="pairs" aria-labelledby="disagree">
            <div>
                <h3 id="disagree">${say("answer.disagree")}</h3>
                <p class="soft small">${say("answer.disagree.why")}</p>
            </div>
            ${pairs.map((pair) => html`<div class="pair">${pair.map((one) => this.side(one))}</div>`)}
        </section>`;
    }

    private side(sentence: Sentence) {
        const names = this.question.claims
            .filter((claim) => sentence.citations.includes(claim.n))
            .map((claim) => nodeName(this.question, claim.node));
        return html`<div>
            <p class="soft small">${[...new Set(names)].join(", ")}</p>
            <blockquote>${sentence.text} ${this.citations(sentence)}</blockquote>
        </div>`;
    }

    private sources() {
        const { cited, others } = sources(this.question);
        if (cited.length + others.length === 0) return nothing;
        return html`<section aria-labelledby="sources">
            <h3 id="sources">${say("sources.title")}</h3>
            <ol>
                ${cited.map((claim) => this.source(claim))}
            </ol>
            ${others.length === 0
                ? nothing
                : html`<details>
                      <summary>${say("sources.uncited")} (${others.length})</summary>
                      <ol>
                          ${others.map((claim) => this.source(claim))}
                      </ol>
                  </details>`}
        </section>`;
    }

    private source(claim: Claim) {
        return html`<li>
            <button class="source plain" @click=${() => this.show(claim)}>
                <span class="n">${claim.n}</span>
                <span>
                    ${nodeName(this.question, claim.node)}
                    <span class="soft">· ${place(claim)}</span>
                    ${claim.redacted
                        ? html`<span class="soft">· ${say("status.replied-redacted")}</span>`
                        : nothing}
                </span>
            </button>
        </li>`;
    }

    private tools() {
        return html`${this.mine ? this.ownersTools() : nothing}
            <button class="plain" @click=${() => this.tell("save")}>
                ${icons.save} ${say("answer.save")}
            </button>
            <button class="plain" @click=${() => window.print()}>
                ${icons.print} ${say("answer.print")}
            </button>`;
    }

    private ownersTools() {
        return html`${isOpen(this.question)
                ? html`<button title=${say("answer.stop.why")} @click=${() => this.tell("stop")}>
                      ${icons.stopped} ${say("answer.stop")}
                  </button>`
                : nothing}
            <button class="plain" title=${say("answer.again.why")} @click=${() => this.tell("again")}>
                ${icons.again} ${say("answer.again")}
            </button>`;
    }

    private dialog() {
        const claim = this.shown;
        return html`<dialog aria-labelledby="claim" @close=${() => (this.shown = undefined)}>
            ${claim === undefined
                ? nothing
                : html`<div class="claim">
                      <div class="head">
                          <h2 id="claim">
                              ${say("sources.from", { node: nodeName(this.question, claim.node) })}
                          </h2>
                          <button class="plain icon" aria-label=${say("app.close")} @click=${this.hide}>
                              ${icons.close}
                          </button>
                      </div>
                      <blockquote>${marked(claim.text)}</blockquote>
                      <p>${place(claim)}</p>
                      <p class="soft small">
                          ${say("sources.exact")}
                          ${claim.redacted ? say("sources.redacted") : nothing}
                          ${say("sources.confidence", { confidence: claim.confidence.toFixed(2) })}.
                      </p>
                  </div>`}
        </dialog>`;
    }

    private async show(claim: Claim): Promise<void> {
        this.shown = claim;
        await this.updateComplete;
        this.renderRoot.querySelector("dialog")?.showModal();
    }

    private hide(): void {
        this.renderRoot.querySelector("dialog")?.close();
    }

    private tell(what: string): void {
        this.dispatchEvent(new CustomEvent(what, { detail: this.question }));
    }
}

export function stateWords(state: string): string {
    return sayIfKnown(`state.${state}`, state);
}

function place(claim: Claim): string {
    const { title, locator } = claim.source;
    return [title || say("sources.untitled"), locator].filter(Boolean).join(", ");
}

function maker(answer: Answer): string {
    const how =
        answer.maker === "extractive"
            ? say("answer.extractive")
            : say("answer.written", { maker: answer.maker });
    const version = say("answer.version", { version: answer.version });
    return [how, version, answer.note].filter(Boolean).join(" · ");
}

/** What was taken out stands as a mark where it was. */
function marked(text: string): (string | TemplateResult)[] {
    const parts: (string | TemplateResult)[] = [];
    let from = 0;
    for (const match of text.matchAll(MARK)) {
        parts.push(text.slice(from, match.index), html`<mark>${match[0].slice(1, -1)}</mark>`);
        from = match.index + match[0].length;
    }
    return [...parts, text.slice(from)];
}
customElements.define("kaya-answer", AnswerView);

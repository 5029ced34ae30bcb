import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { controls } from "../kit/controls";
import { icons } from "../kit/icons";
import { lasting } from "../kit/lasting";
import "../kit/notice";
import { time } from "../kit/times";
import { say, sayIfKnown } from "../kit/words";
import "./beside";
import type { ApproveDialog, HandOverDialog, RedactDialog, RejectDialog } from "./decisions";
import "./decisions";
import "./draft-pane";
import "./leaving-pane";
import { type Colleague, ends, inTheWay, type Review, waits } from "./review";
import { looks, reasonWords, stateWords } from "./states";
import { next, type Steps } from "./steps";
import { timesLeft } from "./spans";

/** What could not be done, and the one thing to do about it. */
export type Complaint = { heading: string; why: string; action: string; act: () => void };

/** One item: what was asked, what was drafted, and exactly what leaves. */
export class ReviewItem extends LitElement {
    static override properties = {
        review: { attribute: false },
        me: { attribute: false },
        colleagues: { attribute: false },
        steps: { attribute: false },
        complaint: { attribute: false },
        busy: { attribute: false },
        now: { attribute: false },
    };
    static override styles = [
        controls,
        css`
            article {
                display: grid;
                gap: var(--gap-5);
            }
            header {
                display: grid;
                gap: var(--gap-2);
            }
            .chips {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1) var(--gap-4);
                align-items: center;
                font-size: var(--small);
            }
            .chip {
                display: inline-flex;
                gap: var(--gap-1);
                align-items: center;
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
            h1 {
                font: 500 1.5rem/1.3 var(--serif);
                overflow-wrap: anywhere;
            }
            ol {
                margin: 0;
                padding-left: 1.5em;
            }
            .why {
                display: grid;
                gap: var(--gap-1);
                padding: var(--gap-3) var(--gap-4);
                border-left: 3px solid var(--accent);
                border-radius: var(--round);
                background: var(--wash);
                overflow-wrap: anywhere;
            }
            .ended {
                display: grid;
                gap: var(--gap-1);
                padding: var(--gap-3) var(--gap-4);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .ended p:first-child {
                display: flex;
                gap: var(--gap-2);
                align-items: center;
                font-weight: 600;
            }
            .panes {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
                gap: var(--gap-5);
                align-items: start;
            }
            kaya-leaving {
                position: sticky;
                top: var(--gap-4);
            }
            .taken {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
                align-items: center;
                padding: var(--gap-2) var(--gap-3);
                border-radius: var(--round);
                background: var(--sunk);
                font-size: var(--small);
            }
            .taken span {
                overflow-wrap: anywhere;
            }
            .taken button {
                min-height: 1.75rem;
                font-size: var(--small);
            }
            footer {
                position: sticky;
                bottom: 0;
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
                padding: var(--gap-3) 0;
                border-top: 1px solid var(--line);
                background: var(--paper);
            }
            .apart {
                margin-left: auto;
            }
            .blocked {
                display: inline-flex;
                gap: var(--gap-1);
                align-items: center;
                color: var(--bad);
            }
            @media (max-width: 60rem) {
                kaya-leaving,
                footer {
                    position: static;
                }
            }
        `,
    ];

    declare review: Review;
    /** The name of who is signed in. */
    declare me: string;
    declare colleagues: readonly Colleague[];
    declare steps: Steps;
    declare complaint: Complaint | undefined;
    declare busy: boolean;
    declare now: number;

    override render() {
        const { review } = this;
        return html`<article aria-labelledby="question">
            <header>
                <p class="chips">${this.chips()}</p>
                <h1 id="question">${asked(review.questions)}</h1>
                <p class="soft">
                    ${say("review.asks", {
                        organisation: review.organisation,
                        roles: review.roles.join(", "),
                        purpose: review.purpose,
                    })}
                    · ${time(review.createdAt)}
                </p>
            </header>
            ${waits(review) ? this.why() : this.ended()} ${this.told()}
            <div class="panes">
                <kaya-draft
                    .review=${review}
                    .open=${this.mayChange() && !this.busy}
                    @take=${(event: CustomEvent) => this.tell("take", event.detail)}
                ></kaya-draft>
                <kaya-leaving .review=${review}></kaya-leaving>
            </div>
            ${this.taken()} ${waits(review) ? this.actions() : nothing}
            <kaya-beside
                .review=${review}
                @comment=${(event: CustomEvent) => this.tell("comment", event.detail)}
            ></kaya-beside>
            <kaya-approve .review=${review} @approve=${(event: CustomEvent) => this.tell("approve", event.detail)}></kaya-approve>
            <kaya-reject @reject=${(event: CustomEvent) => this.tell("reject", event.detail)}></kaya-reject>
            <kaya-hand-over
                .names=${this.colleagues.map(({ name }) => name).filter((name) => name !== this.me)}
                @hand-over=${(event: CustomEvent) => this.tell("hand-over", event.detail)}
            ></kaya-hand-over>
            <kaya-redact .review=${review} @take=${(event: CustomEvent) => this.tell("take", event.detail)}></kaya-redact>
        </article>`;
    }

    askApproval(): void {
        if (waits(this.review)) void this.renderRoot.querySelector<ApproveDialog>("kaya-approve")?.open();
    }

    askRejection(): void {
        if (waits(this.review)) void this.renderRoot.querySelector<RejectDialog>("kaya-reject")?.open();
    }

    askRedaction(): void {
        if (this.mayChange()) void this.renderRoot.querySelector<RedactDialog>("kaya-redact")?.open();
    }

    askHandOver(): void {
        const mine = this.review.inHand.some((hand) => hand.by === this.me);
        if (mine && waits(this.review)) void this.renderRoot.querySelector<HandOverDialog>("kaya-hand-over")?.open();
    }

    /** In somebody else's hand it can be looked at. */
    private mayChange(): boolean {
        const { review } = this;
        return review.kind === "release" && waits(review) && review.draft.claims.length > 0 && !this.othersHave();
    }

    private othersHave(): boolean {
        const { inHand, judging } = this.review;
        return judging.needed < 2 && inHand.some((hand) => hand.by !== this.me);
    }

    private chips(): TemplateResult {
        const { review } = this;
        const { icon, tone } = looks(review.state);
        const left = Date.parse(ends(review)) - this.now;
        const others = this.colleagues
            .filter((one) => one.review === review.id && one.name !== this.me)
            .map((one) => one.name);
        return html`<span class="chip ${tone}" data-state=${review.state}>${icons[icon]} ${stateWords(review.state)}</span>
            ${waits(review)
                ? html`<span class="chip ${left < 3_600_000 ? "warn" : ""}">
                      ${icons.expired}
                      <span title=${new Date(ends(review)).toISOString()}>
                          ${say("review.ends-in", { left: lasting(left) })}
                      </span>
                  </span>`
                : nothing}
            ${review.inHand.map(
                (hand) => html`<span class="chip">
                    ${icons.person}
                    ${hand.by === this.me
                        ? say("review.in-yours", { left: lasting(Date.parse(hand.until) - this.now) })
                        : say("review.in-hand", { name: hand.by })}
                </span>`,
            )}
            ${review.judging.needed > 1
                ? html`<span class="chip" data-judged=${review.judging.judged}>
                      ${say("review.judged", { judged: review.judging.judged, needed: review.judging.needed })}
                  </span>`
                : nothing}
            ${others.length === 0
                ? nothing
                : html`<span class="chip soft">${say("review.looking", { names: others.join(", ") })}</span>`}`;
    }

    private why() {
        const { why, admission, judging } = this.review;
        return html`<section class="why" aria-label=${say("review.why")}>
            <p><strong>${say("review.why")}</strong> ${why ?? say("review.why.unknown")}</p>
            <p class="small soft">
                ${say("review.rules", { effect: admission.effect, rules: admission.rules.join(", ") || "–" })}
            </p>
            ${judging.needed > 1
                ? html`<p class="small">
                      ${say(judging.blind ? "review.blind" : "review.together")}
                      ${judging.yours ? say("review.yours") : nothing}
                      ${judging.missing.length > 0
                          ? say("review.missing", { names: judging.missing.join(", ") })
                          : nothing}
                  </p>`
                : nothing}
        </section>`;
    }

    /** That time ran out is nobody's decision, and is never told as one. */
    private ended() {
        const { state, decidedBy, decidedAt, reason } = this.review;
        const { icon, tone } = looks(state);
        const byTime = state === "expired" || state === "withdrawn";
        return html`<section class="ended" data-ended=${state} aria-label=${say("review.ended")}>
            <p>
                <span class=${tone}>${icons[icon]}</span>
                ${byTime || decidedBy === undefined
                    ? stateWords(state)
                    : say("review.by", { state: stateWords(state), name: decidedBy })}
            </p>
            <p class="soft">
                ${decidedAt === undefined ? nothing : html`${time(decidedAt)}. `}${sayIfKnown(`review.ended.${state}`, "")}
            </p>
            ${reason === undefined || byTime
                ? nothing
                : html`<p>${reasonWords(reason.code)} ${reason.text ?? nothing}</p>`}
        </section>`;
    }

    private told() {
        const { complaint } = this;
        if (complaint === undefined) return nothing;
        return html`<kaya-notice
            .heading=${complaint.heading}
            .why=${complaint.why}
            .action=${complaint.action}
            @act=${complaint.act}
        ></kaya-notice>`;
    }

    /** What was taken out last, and where else it stands. */
    private taken() {
        if (!this.mayChange() || this.review.undoable === 0) return nothing;
        const words = this.lastWords();
        const times = timesLeft(this.review, words);
        return html`<div class="taken">
            <span>${say("review.taken", { steps: this.review.undoable })}</span>
            ${times > 0
                ? html`<span>${say("review.taken.more", { words, times })}</span>
                      <button @click=${() => this.tell("take", { redactions: [{ text: words }] })}>
                          ${say("review.take.all", { times })}
                      </button>`
                : nothing}
        </div>`;
    }

    private lastWords(): string {
        const last = this.steps.done.at(-1)?.redactions?.[0];
        if (last === undefined) return "";
        if ("text" in last) return last.text;
        const claim = this.review.draft.claims.find((one) => one.n === last.claim);
        return claim?.text.slice(last.start, last.end) ?? "";
    }

    private actions() {
        const { review, busy } = this;
        const mine = review.inHand.some((hand) => hand.by === this.me);
        const request = review.kind === "request";
        return html`<footer>
            <button class="main" ?disabled=${busy || inTheWay(review).length > 0} @click=${this.askApproval}>
                ${icons.replied} ${say(request ? "review.take-part" : "review.approve")}
            </button>
            ${this.mayChange()
                ? html`<button ?disabled=${busy} @click=${this.askRedaction}>
                          ${icons.redacted} ${say("review.redact")}
                      </button>
                      <button class="icon" title=${say("review.undo")} aria-label=${say("review.undo")} ?disabled=${busy || review.undoable === 0} @click=${() => this.tell("undo")}>
                          ${icons.undo}
                      </button>
                      <button class="icon" title=${say("review.redo")} aria-label=${say("review.redo")} ?disabled=${busy || next(this.steps) === undefined} @click=${() => this.tell("redo")}>
                          ${icons.redo}
                      </button>`
                : nothing}
            <button ?disabled=${busy} @click=${this.askRejection}>
                ${icons.refused} ${say(request ? "review.decline" : "review.reject")}
            </button>
            ${inTheWay(review).length > 0
                ? html`<span class="small blocked">${icons.refused} ${say("review.blocked", { n: inTheWay(review).length })}</span>`
                : nothing}
            ${mine
                ? html`<button class="plain apart" ?disabled=${busy} @click=${this.askHandOver}>
                      ${icons.share} ${say("review.hand-over")}
                  </button>`
                : nothing}
            <button class="plain ${mine ? "" : "apart"}" ?disabled=${busy} @click=${() => this.tell(mine ? "give-back" : "claim")}>
                ${icons.person} ${say(mine ? "review.give-back" : "review.hold")}
            </button>
        </footer>`;
    }

    private tell(what: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(what, { detail }));
    }
}
customElements.define("kaya-review", ReviewItem);

function asked(questions: readonly string[]) {
    return questions.length === 1
        ? questions[0]
        : html`<ol>
              ${questions.map((one) => html`<li>${one}</li>`)}
          </ol>`;
}

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { icons } from "../kit/icons";
import { lasting } from "../kit/lasting";
import { type LongList, longList } from "../kit/long-list";
import { say } from "../kit/words";
import { type Counts, ends, type Line, QUEUES, type Queue, waits } from "./review";
import { looks, stateWords } from "./states";

/** What waits, and what became of the rest. */
export class QueueList extends LitElement {
    static override properties = {
        queue: { attribute: false },
        counts: { attribute: false },
        lines: { attribute: false },
        whole: { attribute: false },
        chosen: { attribute: false },
        picked: { attribute: false },
        now: { attribute: false },
        picking: { state: true },
    };
    static override styles = [
        controls,
        longList,
        css`
            :host {
                display: grid;
                grid-template-rows: auto auto minmax(0, 1fr);
                gap: var(--gap-3);
                --row: 6.75rem;
            }
            .queues {
                display: grid;
                grid-template-columns: repeat(2, 1fr);
                gap: var(--gap-1);
            }
            .queues button {
                justify-content: space-between;
                padding: 0 var(--gap-2);
                border-color: transparent;
                background: none;
                font-size: var(--small);
            }
            .queues button[aria-pressed="true"] {
                background: var(--wash);
                font-weight: 600;
            }
            .count {
                color: var(--ink-soft);
                font-variant-numeric: tabular-nums;
            }
            .bar {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2);
                min-height: var(--target);
            }
            .bar p {
                margin-right: auto;
            }
            .row {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr);
                align-items: start;
                height: calc(var(--row) - 1px);
                border-radius: var(--round);
            }
            .row input {
                margin: var(--gap-3) 0 0 var(--gap-2);
            }
            .row a {
                grid-column: 2;
                display: grid;
                grid-template-rows: 1fr auto auto;
                height: 100%;
                padding: var(--gap-2);
                border-radius: var(--round);
                color: var(--ink);
                text-decoration: none;
                outline-offset: -2px;
            }
            .row a:hover {
                background: var(--sunk);
            }
            .row a[aria-current] {
                background: var(--wash);
            }
            .question {
                display: -webkit-box;
                overflow: hidden;
                align-self: start;
                -webkit-box-orient: vertical;
                -webkit-line-clamp: 2;
                overflow-wrap: anywhere;
                line-height: 1.35;
            }
            .meta {
                overflow: hidden;
                font-size: var(--small);
                color: var(--ink-soft);
                text-overflow: ellipsis;
                white-space: nowrap;
            }
            .meta svg {
                width: 1em;
                height: 1em;
                vertical-align: -0.125em;
            }
            a[aria-current] .meta {
                color: var(--ink);
            }
            kaya-long-list {
                min-height: 12rem;
            }
            @media (max-width: 48rem) {
                kaya-long-list {
                    max-height: 70dvh;
                }
            }
        `,
    ];

    declare queue: Queue;
    declare counts: Counts | undefined;
    declare lines: readonly Line[];
    /** Whether the list has all that there is. */
    declare whole: boolean;
    declare chosen: string;
    declare picked: ReadonlySet<string>;
    declare now: number;
    declare picking: boolean;

    constructor() {
        super();
        this.lines = [];
        this.whole = false;
        this.picked = new Set();
        this.picking = false;
    }

    /** Brings an item into sight. */
    reveal(id: string): void {
        const at = this.lines.findIndex((line) => line.id === id);
        if (at >= 0) void this.list()?.reveal(at);
    }

    override render() {
        return html`<div class="queues" role="group" aria-label=${say("review.queues")}>
                ${QUEUES.map((queue) => this.way(queue))}
            </div>
            <div class="bar">${this.bar()}</div>
            ${this.lines.length === 0
                ? html`<p class="soft">${say(this.whole ? `review.empty.${this.queue}` : "app.loading")}</p>`
                : html`<kaya-long-list
                      .name=${say(`review.queue.${this.queue}`)}
                      .items=${this.lines}
                      .draw=${(line: Line) => this.row(line)}
                      @near-end=${() => this.tell("more")}
                  ></kaya-long-list>`}`;
    }

    private way(queue: Queue) {
        return html`<button
            aria-pressed=${queue === this.queue}
            data-queue=${queue}
            @click=${() => this.tell("queue", queue)}
        >
            ${say(`review.queue.${queue}`)} <span class="count">${this.counts?.[queue] ?? ""}</span>
        </button>`;
    }

    private bar() {
        if (!this.mayPick()) return nothing;
        if (!this.picking) {
            const oldest = this.counts?.oldest;
            return html`<p class="soft small">
                    ${oldest === undefined ? nothing : say("review.oldest", { age: this.age(oldest) })}
                </p>
                ${this.lines.length > 1
                    ? html`<button class="plain small" @click=${() => (this.picking = true)}>
                          ${say("review.pick")}
                      </button>`
                    : nothing}`;
        }
        return html`<button class="plain small" @click=${this.pickAll}>${say("review.pick.all")}</button>
            <button ?disabled=${this.picked.size === 0} @click=${() => this.tell("reject")}>
                ${say("review.pick.reject", { n: this.picked.size })}
            </button>
            <button class="plain icon" aria-label=${say("review.pick.end")} title=${say("review.pick.end")} @click=${this.endPicking}>
                ${icons.close}
            </button>`;
    }

    private row(line: Line) {
        return html`<div class="row">
        ${this.picking && this.mayPick()
            ? html`<input
                  type="checkbox"
                  aria-label=${say("review.pick.one", { question: line.questions.join(" ") })}
                  .checked=${this.picked.has(line.id)}
                  @change=${() => this.pick(line.id)}
              />`
            : nothing}
        <a href="#/review/${line.id}" data-review=${line.id} aria-current=${line.id === this.chosen ? "true" : nothing}>
            <span class="question">${line.questions.join(" ")}</span>
            <span class="meta">${line.organisation} · ${line.purpose}</span>
            <span class="meta">${icons[looks(line.state).icon]} ${this.told(line)}</span>
        </a>
    </div>`;
    }

    private told(line: Line): string {
        if (!waits(line)) {
            const state = stateWords(line.state);
            return line.decidedBy === undefined || line.state === "expired"
                ? state
                : say("review.by", { state, name: line.decidedBy });
        }
        const hand = line.inHand.length === 0 ? "" : `${say("review.in-hand", { name: line.inHand.join(", ") })} · `;
        return hand + say("review.ends-in", { left: lasting(Date.parse(ends(line)) - this.now) });
    }

    private age(iso: string): string {
        return lasting(this.now - Date.parse(iso));
    }

    private mayPick(): boolean {
        return this.queue === "pending" || this.queue === "claimed";
    }

    private pick(id: string): void {
        const picked = new Set(this.picked);
        if (!picked.delete(id)) picked.add(id);
        this.tell("pick", picked);
    }

    private pickAll(): void {
        this.tell("pick", new Set(this.lines.map((line) => line.id)));
    }

    private endPicking(): void {
        this.picking = false;
        this.tell("pick", new Set());
    }

    private list(): LongList<Line> | null {
        return this.renderRoot.querySelector("kaya-long-list");
    }

    private tell(what: string, detail?: unknown): void {
        this.dispatchEvent(new CustomEvent(what, { detail }));
    }
}
customElements.define("kaya-queue", QueueList);

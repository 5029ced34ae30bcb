import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import { lasting, millis } from "../kit/lasting";
import { say } from "../kit/words";

const WINDOWS = ["PT24H", "P7D", "P30D"] as const;

type Ages = { count: number; p50?: string; p95?: string };
type Counted = {
    waiting: Ages;
    approved: number;
    redacted: number;
    rejected: number;
    decisionsPerHour: number;
    decided: Ages;
    editRate?: number;
    samplesJudged: number;
    samplesOverturned: number;
    overturnRate?: number;
    approvedInUnderFiveSeconds: number;
};

/** How the queue is worked on. */
export class Figures extends LitElement {
    static override properties = { last: { state: true }, counted: { state: true } };
    static override styles = [
        controls,
        css`
            section {
                display: grid;
                gap: var(--gap-4);
                max-width: 46rem;
            }
            .last {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
            }
            .last button {
                min-height: 1.75rem;
                border-color: transparent;
                background: none;
                font-size: var(--small);
            }
            .last button[aria-pressed="true"] {
                background: var(--wash);
                font-weight: 600;
            }
            dl {
                display: grid;
                grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
                gap: var(--gap-5) var(--gap-4);
                margin: 0;
            }
            div.one {
                display: grid;
                align-content: start;
            }
            dt {
                font-size: var(--small);
                color: var(--ink-soft);
            }
            dd {
                margin: 0;
                font: 500 1.5rem/1.3 var(--serif);
            }
            dd.more {
                font: var(--small) / 1.4 var(--sans);
                color: var(--ink-soft);
            }
        `,
    ];

    declare last: (typeof WINDOWS)[number];
    declare counted: Counted | undefined;

    constructor() {
        super();
        this.last = "P7D";
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.count(this.last);
    }

    override render() {
        return html`<section aria-labelledby="title">
            <h2 id="title">${say("figures.title")}</h2>
            <div class="last" role="group" aria-label=${say("figures.last")}>
                ${WINDOWS.map(
                    (last) => html`<button aria-pressed=${last === this.last} @click=${() => this.count(last)}>
                        ${say(`figures.last.${last}`)}
                    </button>`,
                )}
            </div>
            ${this.counted === undefined ? html`<p class="soft">${say("app.loading")}</p>` : this.shown(this.counted)}
        </section>`;
    }

    private shown(of: Counted) {
        const decided = of.approved + of.redacted + of.rejected;
        return html`<dl>
            ${one(say("figures.waiting"), of.waiting.count, ages(of.waiting))}
            ${one(say("figures.decided"), decided, ages(of.decided))}
            ${one(say("review.state.approved"), of.approved)}
            ${one(say("review.state.redacted"), of.redacted, percent("figures.edited", of.editRate))}
            ${one(say("review.state.rejected"), of.rejected)}
            ${one(say("figures.hasty"), of.approvedInUnderFiveSeconds)}
            ${one(say("figures.samples"), of.samplesJudged, percent("figures.overturned", of.overturnRate))}
        </dl>`;
    }

    private async count(last: (typeof WINDOWS)[number]): Promise<void> {
        this.last = last;
        try {
            const counted = await call<Counted>("GET", `/api/reviews/figures?last=${last}`);
            if (this.last === last) this.counted = counted;
        } catch (failed) {
            // The queue beside it tells when the agent is away.
            if (!(failed instanceof Problem)) throw failed;
        }
    }
}
customElements.define("kaya-figures", Figures);

function one(name: string, number: number, more = "") {
    return html`<div class="one">
        <dt>${name}</dt>
        <dd>${number}</dd>
        ${more === "" ? nothing : html`<dd class="more">${more}</dd>`}
    </div>`;
}

function ages({ p50, p95 }: Ages): string {
    return p50 === undefined || p95 === undefined
        ? ""
        : say("figures.ages", { half: lasting(millis(p50)), most: lasting(millis(p95)) });
}

function percent(key: "figures.edited" | "figures.overturned", rate: number | undefined): string {
    return rate === undefined ? "" : say(key, { percent: Math.round(rate * 100) });
}

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { live } from "../../kit/live";
import { longList } from "../../kit/long-list";
import "../../kit/notice";
import { moment } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say } from "../../kit/words";
import "./explanation";
import { policyLooks, told } from "./looks";
import type { Flip, Simulated } from "./policy";
import { waysTold } from "./ways";

const SPANS = ["PT24H", "P7D", "P30D", "P90D"] as const;
type Span = (typeof SPANS)[number];

/** What a simulation was of, and what it showed. */
export type Shown = { policy: string; last: Span; simulated: Simulated };

/** What would have become of past requests under a draft, each to be looked into. */
export class PolicySimulation extends LitElement {
    static override properties = {
        policy: { attribute: false },
        sound: { attribute: false },
        last: { state: true },
        shown: { state: true },
        busy: { state: true },
        trouble: { state: true },
        looked: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        longList,
        css`
            section {
                display: grid;
                gap: var(--gap-3);
                --row: 4.5rem;
            }
            h2 {
                font-size: 1.0625rem;
            }
            ul.small {
                margin: 0;
                padding-left: var(--gap-4);
            }
            kaya-long-list {
                max-height: 18rem;
                border: 1px solid var(--line);
                border-radius: var(--round);
            }
            .row {
                display: grid;
                justify-items: start;
                align-content: center;
                width: 100%;
                height: calc(var(--row) - 1px);
                gap: 0;
                padding: 0 var(--gap-3);
                border: 0;
                border-radius: 0;
                background: none;
                text-align: left;
                outline-offset: -2px;
            }
            .row:hover {
                background: var(--sunk);
            }
            .row span {
                overflow: hidden;
                max-width: 100%;
                text-overflow: ellipsis;
                white-space: nowrap;
            }
            dialog {
                width: min(48rem, calc(100vw - 2rem));
            }
            .body {
                display: grid;
                gap: var(--gap-4);
            }
            .end {
                display: flex;
                justify-content: end;
            }
        `,
    ];

    declare policy: string;
    /** Whether the draft can be followed. */
    declare sound: boolean;
    declare last: Span;
    declare shown: Shown | undefined;
    declare busy: boolean;
    declare trouble: string;
    declare looked: Flip | undefined;

    constructor() {
        super();
        this.policy = "";
        this.sound = false;
        this.last = "P30D";
        this.busy = false;
        this.trouble = "";
    }

    override render() {
        const { shown } = this;
        const stale = shown !== undefined && shown.policy !== this.policy;
        return html`<section aria-labelledby="title" data-state=${this.busy ? "busy" : shown === undefined ? "none" : stale ? "stale" : "shown"}>
            <h2 id="title">${say("policy.simulate")}</h2>
            <div class="choices" role="group" aria-label=${say("policy.simulate.last")}>
                ${SPANS.map(
                    (last) => html`<button aria-pressed=${last === this.last} @click=${() => (this.last = last)}>
                        ${say(`policy.last.${last}`)}
                    </button>`,
                )}
            </div>
            <div>
                <button ?disabled=${!this.sound || this.busy} @click=${this.simulate}>
                    ${say(this.busy ? "policy.simulate.busy" : "policy.simulate.go")}
                </button>
            </div>
            ${this.trouble === "" ? nothing : html`<kaya-notice .heading=${say("problem.title")} .why=${this.trouble}></kaya-notice>`}
            ${shown === undefined ? html`<p class="small soft">${say("policy.simulate.why")}</p>` : this.result(shown, stale)}
            ${this.dialog()}
        </section>`;
    }

    private result({ simulated, last }: Shown, stale: boolean) {
        return html`${stale ? html`<p class="look warn">${say("policy.simulate.stale")}</p>` : nothing}
            <div data-replayed=${simulated.replayed} data-flips=${simulated.flips.length}>${waysTold(simulated, last)}</div>
            ${simulated.flips.length === 0
                ? nothing
                : html`<kaya-long-list
                      .name=${say("policy.flips")}
                      .items=${simulated.flips}
                      .draw=${(flip: Flip) => this.row(flip)}
                  ></kaya-long-list>`}`;
    }

    private row(flip: Flip) {
        return html`<button class="row" data-flip=${flip.request} @click=${() => void this.look(flip)}>
            <span>${flip.organisation} · ${flip.purpose}</span>
            <span class="small">${told(flip.before)} → <strong>${told(flip.after)}</strong></span>
            <span class="small soft">${moment(flip.receivedAt)}</span>
        </button>`;
    }

    private dialog() {
        const { looked, shown } = this;
        return html`<dialog aria-labelledby="flip">
            <div class="body">
                <h2 id="flip">${say("policy.flip")}</h2>
                ${looked === undefined || shown === undefined
                    ? nothing
                    : html`<p>${told(looked.before)} → <strong>${told(looked.after)}</strong></p>
                          <kaya-policy-explanation .task=${looked.request} .draft=${shown.policy}></kaya-policy-explanation>`}
                <p class="end"><button @click=${this.shut}>${say("app.close")}</button></p>
            </div>
        </dialog>`;
    }

    private async look(flip: Flip): Promise<void> {
        this.looked = flip;
        await this.updateComplete;
        this.renderRoot.querySelector("dialog")?.showModal();
    }

    private shut(): void {
        this.renderRoot.querySelector("dialog")?.close();
    }

    private async simulate(): Promise<void> {
        const { policy, last } = this;
        this.busy = true;
        try {
            const simulated = await call<Simulated>("POST", "/api/policy/simulations", { policy, last });
            this.trouble = "";
            this.shown = { policy, last, simulated };
            this.dispatchEvent(new CustomEvent("simulated", { detail: this.shown }));
            const { replayed, flips } = simulated;
            const span = say(`policy.last.${last}`);
            live.say(say("policy.simulated", { n: replayed, flips: flips.length, last: span }));
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        } finally {
            this.busy = false;
        }
    }
}
customElements.define("kaya-policy-simulation", PolicySimulation);

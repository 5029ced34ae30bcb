import { css, html, LitElement, nothing } from "lit";
import { controls } from "../controls";
import "../copy";
import { call, Problem } from "../http";
import { icons } from "../icons";
import { live } from "../live";
import "../notice";
import { save } from "../save";
import { canProve, Malformed } from "../proof/bytes";
import { type Proven, type Step, stepsOf } from "../proof/inclusion";
import { keyOf } from "../proof/note";
import { wordsOf } from "../trouble";
import { say } from "../words";
import { type Entry, type Head, head, micros } from "./entries";

type Verdict = { proven: Proven; head: Head; steps: Step[] };

/** Whether an entry is in the log, computed here: no word of the agent is taken for it. */
export class AuditProof extends LitElement {
    static override properties = {
        entry: { attribute: false },
        verdict: { state: true },
        busy: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host,
            section {
                display: grid;
                gap: var(--gap-3);
                min-width: 0;
            }
            ol,
            ul {
                display: grid;
                gap: var(--gap-2);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            ol li {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr);
                gap: 0 var(--gap-2);
            }
            ul {
                padding-inline-start: 1.25rem;
                list-style: disc;
            }
            .verdict {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
                font-weight: 600;
            }
            .more {
                grid-column: 2;
                overflow-wrap: anywhere;
            }
            .good {
                color: var(--good);
            }
            .bad {
                color: var(--bad);
            }
            .ways {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
            }
            pre {
                margin: 0;
                padding: var(--gap-3);
                border-radius: var(--round);
                background: var(--sunk);
                font: var(--small) / 1.5 var(--mono);
                overflow-wrap: anywhere;
                white-space: pre-wrap;
            }
            summary {
                min-height: 1.75rem;
                cursor: pointer;
            }
        `,
    ];

    declare entry: Entry;
    declare verdict: Verdict | undefined;
    declare busy: boolean;
    declare trouble: string;

    constructor() {
        super();
        this.busy = false;
        this.trouble = "";
    }

    protected override willUpdate(changed: Map<string, unknown>): void {
        if (!changed.has("entry")) return;
        this.verdict = undefined;
        this.trouble = "";
    }

    override render() {
        return html`<section aria-labelledby="title">
            <h3 id="title">${say("proof.title")}</h3>
            ${canProve()
                ? html`${this.trouble === "" ? nothing : html`<kaya-notice .heading=${this.trouble}></kaya-notice>`}
                  ${this.verdict === undefined
                      ? html`<div class="ways">
                            <button class="prove" ?disabled=${this.busy} @click=${this.prove}>
                                ${icons.proof} ${say("proof.prove")}
                            </button>
                        </div>`
                      : this.proved(this.verdict)}`
                : html`<p class="soft">${say("proof.unsafe")}</p>`}
        </section>`;
    }

    private proved({ proven, head, steps }: Verdict) {
        const holds = steps.every((one) => one.holds);
        return html`<p class="verdict ${holds ? "good" : "bad"}" data-holds=${holds}>
                ${holds ? icons.proof : icons.failed} ${say(holds ? "proof.holds" : "proof.broken")}
            </p>
            <ol>
                ${steps.map((step) => this.step(step))}
            </ol>
            <h4>${say("proof.not")}</h4>
            <ul class="small">
                <li>
                    ${say("proof.not.key")}
                    <kaya-copy .text=${head.verifier} .what=${say("proof.key")}></kaya-copy>
                </li>
                <li>${say("proof.not.same")}</li>
                <li>${say("proof.not.true")}</li>
            </ul>
            <details>
                <summary class="small">${say("proof.bytes")}</summary>
                <pre>${proven.entry}</pre>
            </details>
            <div class="ways">
                <button @click=${() => save(`${this.entry.id}.tlog-proof`, proven.proof)}>
                    ${icons.save} ${say("proof.save")}
                </button>
                <button @click=${() => save(`${this.entry.id}.json`, proven.entry)}>
                    ${icons.save} ${say("proof.save.bytes")}
                </button>
            </div>`;
    }

    private step({ step, holds, values }: Step) {
        return html`<li data-step=${step} data-holds=${holds}>
            <span class=${holds ? "good" : "bad"}>${holds ? icons.replied : icons.failed}</span>
            <span>
                ${say(`proof.step.${step}`)}
                <strong class=${holds ? "good" : "bad"}>${say(holds ? "proof.yes" : "proof.no")}</strong>
            </span>
            <span class="more small soft">${say(`proof.step.${step}.how`, values)}</span>
        </li>`;
    }

    private async prove(): Promise<void> {
        const { entry } = this;
        this.busy = true;
        this.trouble = "";
        try {
            const path = `/api/audit/entries/${encodeURIComponent(entry.id)}/proof`;
            const [proven, newest] = await Promise.all([call<Proven>("GET", path), head()]);
            const steps = await stepsOf(proven, await keyOf(newest.verifier), shown(entry));
            if (this.entry.id !== entry.id) return;
            this.verdict = { proven, head: newest, steps };
            live.say(say(steps.every((one) => one.holds) ? "proof.holds" : "proof.broken"));
            await this.updateComplete;
            this.renderRoot.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
        } catch (failed) {
            if (failed instanceof Problem) this.trouble = wordsOf(failed);
            else if (failed instanceof Malformed) this.trouble = say("proof.malformed", { why: failed.message });
            else throw failed;
        } finally {
            this.busy = false;
        }
    }
}

/** What the bytes must say, as this page showed it; its place in the list is no part of them. */
function shown({ sequence: _, ...entry }: Entry): Record<string, string | Record<string, string>> {
    return { ...entry, at: micros(entry.at) };
}
customElements.define("kaya-audit-proof", AuditProof);

import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { icons } from "../../kit/icons";
import "../../kit/notice";
import { time } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say, sayIfKnown } from "../../kit/words";
import { effect, effectWords, policyLooks } from "./looks";
import { byWeight, type Clause, type Explained, type ExplainedRule } from "./policy";

/** Which rules decided about a request, and why the others did not. */
export class PolicyExplanation extends LitElement {
    static override properties = {
        task: { attribute: false },
        draft: { attribute: false },
        explained: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host,
            .body {
                display: grid;
                gap: var(--gap-4);
            }
            h2 {
                font: 500 1.375rem/1.3 var(--serif);
                overflow-wrap: anywhere;
            }
            .head {
                display: grid;
                gap: var(--gap-2);
            }
            .facts {
                display: flex;
                flex-wrap: wrap;
                gap: 0 var(--gap-4);
                font-size: var(--small);
                color: var(--ink-soft);
            }
            li.rule {
                display: grid;
                gap: var(--gap-2);
                padding: var(--gap-3) 0;
                border-top: 1px solid var(--line);
            }
            li.rule.decided {
                padding-left: var(--gap-3);
                border-left: 3px solid var(--accent);
            }
            .name {
                display: flex;
                flex-wrap: wrap;
                align-items: baseline;
                gap: 0 var(--gap-3);
            }
            .clauses li {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr);
                gap: var(--gap-2);
                align-items: baseline;
            }
            .clauses svg {
                vertical-align: -0.2em;
            }
        `,
    ];

    declare task: string;
    /** Under this, or under what was in force then. */
    declare draft: string | undefined;
    declare explained: Explained | undefined;
    declare trouble: Problem | undefined;

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has("task") || changed.has("draft")) void this.load();
    }

    override render() {
        const { trouble, explained } = this;
        if (trouble !== undefined) {
            const gone = trouble.status === 404;
            return html`<kaya-notice
                .heading=${gone ? say("policy.request.gone") : say("problem.title")}
                .why=${gone ? say("policy.request.gone.why") : wordsOf(trouble)}
                .action=${gone ? "" : say("app.try-again")}
                @act=${() => this.load()}
            ></kaya-notice>`;
        }
        if (explained === undefined) return html`<p class="soft" role="status">${say("app.loading")}</p>`;
        return html`<div class="body" data-explained=${explained.request.id}>
            ${this.head(explained)}
            ${explained.rules.length === 0
                ? html`<p>${say("policy.request.no-rules")}</p>`
                : html`<ol class="bare">
                      ${byWeight(explained.rules).map(rule)}
                  </ol>`}
        </div>`;
    }

    private head({ request, ruling, reason, number, name, asThen }: Explained) {
        return html`<div class="head">
            <h2>${say("policy.request.asks", { organisation: request.organisation, purpose: request.purpose })}</h2>
            <p class="facts">
                ${time(request.receivedAt)}
                <span>${say("policy.request.state", { state: stateWords(request.state) })}${request.reason === undefined ? nothing : html` (<code>${request.reason}</code>)`}</span>
                <span>${this.under(name, number)}</span>
            </p>
            <p class="bar" data-ruling=${ruling.effect}>
                ${effect(ruling.effect)}
                ${ruling.code === undefined ? nothing : html`<code>${ruling.code}</code>`}
                ${ruling.obligations.length === 0 ? nothing : html`<span class="small">${say("policy.obliges", { to: ruling.obligations.join(" · ") })}</span>`}
            </p>
            ${reason === undefined ? nothing : html`<p class="soft">${reason}</p>`}
            ${asThen === false
                ? html`<kaya-notice
                      .heading=${say("policy.request.otherwise")}
                      .why=${say("policy.request.otherwise.why", { rules: request.rules.join(", ") || say("policy.request.no-rule") })}
                  ></kaya-notice>`
                : nothing}
        </div>`;
    }

    private under(name: string, number: number | undefined): string {
        if (this.draft !== undefined) return say("policy.request.under-draft");
        return number === undefined ? say("policy.request.under-none") : say("policy.request.under", { name, n: number });
    }

    private async load(): Promise<void> {
        const { task, draft } = this;
        if (task !== this.explained?.request.id || draft !== undefined) this.explained = undefined;
        this.trouble = undefined;
        try {
            const path = `/api/policy/explanations/${encodeURIComponent(task)}`;
            const explained =
                draft === undefined
                    ? await call<Explained>("GET", path)
                    : await call<Explained>("POST", path, { policy: draft });
            if (this.task === task && this.draft === draft) this.explained = explained;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = failed;
        }
    }
}
customElements.define("kaya-policy-explanation", PolicyExplanation);

export function stateWords(state: string): string {
    return sayIfKnown(`policy.state.${state}`, state);
}

function rule(one: ExplainedRule) {
    return html`<li class="rule ${one.decided ? "decided" : ""}" data-rule=${one.id} data-decided=${one.decided}>
        <h3 class="name">
            ${one.title ?? one.id} ${one.title === undefined ? nothing : html`<code class="soft">${one.id}</code>`}
        </h3>
        <p class="bar small">
            ${one.outcome === "matched" || one.decided
                ? effect(one.effect)
                : html`<span class="soft">${effectWords(one.effect)}</span>`}
            <span>${outcome(one)}</span>
        </p>
        ${one.clauses.length === 0
            ? nothing
            : html`<ul class="bare clauses">
                  ${one.clauses.map(clause)}
              </ul>`}
    </li>`;
}

function outcome({ decided, outcome: how, nearMiss, error }: ExplainedRule): string {
    if (decided) return how === "matched" ? say("policy.outcome.decided") : say("policy.outcome.decided-open", { why: error ?? "" });
    if (nearMiss) return say("policy.outcome.near");
    return say(`policy.outcome.${how}`, { why: error ?? "" });
}

function clause({ text, truth, why }: Clause) {
    const icon = truth === "true" ? icons.replied : truth === "false" ? icons.close : icons.failed;
    const tone = truth === "true" ? "good" : truth === "false" ? "" : "warn";
    const word = say(`policy.truth.${truth}`);
    return html`<li data-truth=${truth}>
        <span class="look ${tone}" title=${word}>${icon}<span class="hidden">${word}</span></span>
        <span><code>${text}</code>${why === undefined ? nothing : html` <span class="small soft">${why}</span>`}</span>
    </li>`;
}

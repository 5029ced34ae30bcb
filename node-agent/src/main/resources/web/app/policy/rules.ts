import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { lasting, millis } from "../../kit/lasting";
import { day } from "../../kit/times";
import { say } from "../../kit/words";
import { effect, policyLooks } from "./looks";
import { type Budget, isWithoutCondition, type Rule, type Rules } from "./policy";

const FLOOR = "floor:";

/** The rules as they read: what each does, when, and what it asks for besides. */
export class PolicyRules extends LitElement {
    static override properties = { rules: { attribute: false } };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host {
                display: grid;
                gap: var(--gap-6);
            }
            section {
                display: grid;
                gap: var(--gap-3);
            }
            .lead {
                max-width: 46rem;
            }
            .rule {
                display: grid;
                grid-template-columns: 9rem minmax(0, 1fr);
                gap: var(--gap-2) var(--gap-4);
                align-items: start;
                padding: var(--gap-4) 0;
                border-top: 1px solid var(--line);
            }
            .rule:last-child {
                border-bottom: 1px solid var(--line);
            }
            .rule > .look {
                min-height: 1.5em;
                line-height: 1.75;
            }
            .what {
                display: grid;
                gap: var(--gap-2);
                min-width: 0;
            }
            .name {
                display: flex;
                flex-wrap: wrap;
                align-items: baseline;
                gap: 0 var(--gap-3);
            }
            .name > span {
                font-weight: 400;
            }
            .when {
                display: grid;
                justify-items: start;
                gap: var(--gap-1);
            }
            .when li {
                display: grid;
                grid-template-columns: 2.5rem minmax(0, 1fr);
                gap: var(--gap-2);
                align-items: baseline;
            }
            .when code {
                padding: 0 var(--gap-2);
                border-radius: 0.25rem;
                background: var(--sunk);
            }
            .reason {
                font: 1.0625rem/1.5 var(--serif);
                overflow-wrap: anywhere;
            }
            .more {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1) var(--gap-4);
                font-size: var(--small);
                color: var(--ink-soft);
            }
            @media (max-width: 40rem) {
                .rule {
                    grid-template-columns: minmax(0, 1fr);
                }
            }
        `,
    ];

    declare rules: Rules;

    override render() {
        const { admission, release, budgets } = this.rules;
        return html`<section aria-labelledby="admission">
                <h2 id="admission">${say("policy.admission")}</h2>
                <p class="lead soft">${say(admission.length === 0 ? "policy.admission.none" : "policy.admission.how")}</p>
                ${list("admission", admission)}
            </section>
            <section aria-labelledby="release">
                <h2 id="release">${say("policy.release")}</h2>
                <p class="lead soft">${say(release.length === 0 ? "policy.release.none" : "policy.release.how")}</p>
                ${list("release", release)}
            </section>
            ${budgets.length === 0
                ? nothing
                : html`<section aria-labelledby="budgets">
                      <h2 id="budgets">${say("policy.budgets")}</h2>
                      <ul class="bare">
                          ${budgets.map((budget) => html`<li>${limits(budget)}</li>`)}
                      </ul>
                  </section>`}`;
    }
}
customElements.define("kaya-policy-rules", PolicyRules);

function list(name: string, rules: readonly Rule[]) {
    return rules.length === 0
        ? nothing
        : html`<ol class="bare" data-rules=${name}>
              ${rules.map((rule) => html`<li class="rule" data-rule=${rule.id}>${one(rule)}</li>`)}
          </ol>`;
}

function one(rule: Rule) {
    const ofFloor = rule.id.startsWith(FLOOR);
    return html`${effect(rule.effect)}
        <div class="what">
            <h3 class="name">
                ${rule.title ?? rule.id}
                ${rule.title === undefined ? nothing : html`<code class="soft">${rule.id}</code>`}
                ${ofFloor ? html`<span class="small soft">${say("policy.floor")}</span>` : nothing}
            </h3>
            ${isWithoutCondition(rule)
                ? html`<p class="small soft">${say("policy.always")}</p>`
                : html`<ul class="bare when" aria-label=${say("policy.when")}>
                      ${rule.when.map(
                          (clause, at) => html`<li>
                              <span class="small soft">${say(at === 0 ? "policy.if" : "policy.and")}</span>
                              <code>${clause}</code>
                          </li>`,
                      )}
                  </ul>`}
            ${rule.reason === undefined ? nothing : html`<p class="reason">${rule.reason}</p>`}
            ${more(rule)}
        </div>`;
}

function more(rule: Rule) {
    const told = [
        rule.code === undefined ? "" : say("policy.code", { code: rule.code }),
        rule.tryAgain === undefined ? "" : say("policy.try-again", { after: lasting(millis(rule.tryAgain)) }),
        rule.obligations.length === 0 ? "" : say("policy.obliges", { to: rule.obligations.join(" · ") }),
        rule.grant === undefined
            ? ""
            : say("policy.asks-grant", { name: rule.grant.grantedBy, until: day(rule.grant.until) }),
    ].filter((text) => text !== "");
    return told.length === 0 ? nothing : html`<p class="more">${told.map((text) => html`<span>${text}</span>`)}</p>`;
}

function limits(budget: Budget): string {
    const { answers, rows, tokens } = budget;
    const what = [
        answers === undefined ? "" : say("policy.budget.answers", { n: answers }),
        rows === undefined ? "" : say("policy.budget.rows", { n: rows }),
        tokens === undefined ? "" : say("policy.budget.tokens", { n: tokens }),
    ].filter((text) => text !== "");
    return say("policy.budget", {
        who: budget.organisation ?? say("policy.budget.others"),
        what: what.join(", "),
        window: lasting(millis(budget.window)),
    });
}

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import "../../kit/copy";
import { call, Problem } from "../../kit/http";
import "../../kit/notice";
import type { Person } from "../../kit/shell";
import { time } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say } from "../../kit/words";
import { addressOf } from "./address";
import "./grants";
import { policyLooks } from "./looks";
import type { InForce, Rules } from "./policy";
import "./rules";
import "./text";

/** What decides now: its name, where it came from, its rules, its grants and its words. */
export class PolicyInForce extends LitElement {
    static override properties = {
        person: { attribute: false },
        policy: { state: true },
        rules: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host {
                display: grid;
                gap: var(--gap-6);
            }
            .head {
                display: grid;
                grid-template-columns: minmax(0, 1fr) auto;
                align-items: start;
                gap: var(--gap-2) var(--gap-4);
            }
            h2 {
                font: 500 1.75rem/1.25 var(--serif);
                overflow-wrap: anywhere;
            }
            .facts {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-1) var(--gap-4);
                color: var(--ink-soft);
                font-size: var(--small);
            }
            kaya-notice,
            .facts {
                grid-column: 1 / -1;
            }
            .problems {
                display: grid;
                gap: var(--gap-2);
                grid-column: 1 / -1;
                padding-left: var(--gap-4);
                margin: 0;
            }
        `,
    ];

    declare person: Person;
    declare policy: InForce | undefined;
    declare rules: Rules | undefined;
    declare trouble: string | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    override render() {
        const { policy, rules, trouble } = this;
        if (trouble !== undefined) {
            return html`<kaya-notice
                .heading=${say("problem.title")}
                .why=${trouble}
                .action=${say("app.try-again")}
                @act=${this.load}
            ></kaya-notice>`;
        }
        if (policy === undefined || rules === undefined) {
            return html`<p class="soft" role="status">${say("app.loading")}</p>`;
        }
        return html`${this.head(policy)}
            <kaya-policy-rules .rules=${rules}></kaya-policy-rules>
            <kaya-policy-grants .person=${this.person} .rules=${rules.release}></kaya-policy-grants>
            ${policy.content === undefined
                ? nothing
                : html`<kaya-policy-text .text=${policy.content}></kaya-policy-text>`}`;
    }

    private head(policy: InForce) {
        const broken = policy.number === 0;
        const mayTry = ["operator", "admin"].some((role) => this.person.roles.includes(role));
        return html`<section class="head" aria-labelledby="name" data-version=${policy.number}>
            <h2 id="name">
                ${broken ? say("policy.none-in-force") : policy.name}
                ${policy.version === undefined ? nothing : html`<span class="soft">${policy.version}</span>`}
            </h2>
            ${mayTry ? html`<a class="button" href=${addressOf({ shows: "draft" })}>${say("policy.change")}</a>` : html`<span></span>`}
            ${policy.problems.length === 0
                ? nothing
                : html`<kaya-notice
                          .heading=${say(broken ? "policy.broken" : "policy.outdated")}
                          .why=${say(broken ? "policy.broken.why" : "policy.outdated.why")}
                      ></kaya-notice>
                      <ul class="problems">
                          ${policy.problems.map((problem) => html`<li>${problem}</li>`)}
                      </ul>`}
            <p class="facts">
                ${policy.at === undefined || policy.by === undefined || policy.origin === undefined
                    ? nothing
                    : html`<span>${say("policy.since")} ${time(policy.at)}</span>
                          <span>${say(`policy.origin.${policy.origin}`, { name: policy.by })}</span>
                          <span>${say("policy.number", { n: policy.number })}</span>`}
                <span>
                    ${say("policy.digest")}
                    <kaya-copy .text=${policy.digest} .most=${12} .what=${say("policy.digest")}></kaya-copy>
                </span>
            </p>
        </section>`;
    }

    private readonly load = async (): Promise<void> => {
        try {
            const [policy, rules] = await Promise.all([
                call<InForce>("GET", "/api/policy"),
                call<Rules>("GET", "/api/policy/rules"),
            ]);
            this.policy = policy;
            this.rules = rules;
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        }
    };
}
customElements.define("kaya-policy-in-force", PolicyInForce);

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { live } from "../../kit/live";
import "../../kit/notice";
import type { Person } from "../../kit/shell";
import { day, time } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say } from "../../kit/words";
import type { GrantDialog } from "./decisions";
import "./decisions";
import { grantState, policyLooks } from "./looks";
import { type Grant, mayConfirm, type Rule } from "./policy";

/** What may leave without a person each time, because one said so once. */
export class PolicyGrants extends LitElement {
    static override properties = {
        person: { attribute: false },
        rules: { attribute: false },
        grants: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            section {
                display: grid;
                gap: var(--gap-3);
            }
            .lead {
                max-width: 46rem;
            }
            ul {
                display: grid;
                grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
                gap: var(--gap-4);
            }
            li {
                display: grid;
                align-content: start;
                gap: var(--gap-3);
                padding: var(--gap-4);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .head {
                display: flex;
                flex-wrap: wrap;
                align-items: baseline;
                justify-content: space-between;
                gap: var(--gap-1) var(--gap-3);
            }
            .facts {
                display: grid;
                gap: var(--gap-1);
                font-size: var(--small);
                color: var(--ink-soft);
            }
            .bad {
                color: var(--bad);
            }
        `,
    ];

    declare person: Person;
    declare rules: readonly Rule[];
    declare grants: Grant[] | undefined;
    declare trouble: string | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        void this.attempt(() => this.load());
    }

    override render() {
        if (this.grants?.length === 0 && this.trouble === undefined) return nothing;
        return html`<section aria-labelledby="title">
            <h2 id="title">${say("policy.grants")}</h2>
            <p class="lead soft">${say("policy.grants.why")}</p>
            ${this.trouble === undefined
                ? nothing
                : html`<kaya-notice
                      .heading=${say("problem.title")}
                      .why=${this.trouble}
                      .action=${say("app.try-again")}
                      @act=${() => this.attempt(() => this.load())}
                  ></kaya-notice>`}
            ${this.grants === undefined
                ? this.trouble === undefined
                    ? html`<p class="soft">${say("app.loading")}</p>`
                    : nothing
                : html`<ul class="bare">
                      ${this.grants.map((grant) => html`<li data-grant=${grant.rule}>${this.one(grant)}</li>`)}
                  </ul>`}
            <kaya-policy-grant @confirm=${this.confirmed} @revoke=${this.revoked}></kaya-policy-grant>
        </section>`;
    }

    private one(grant: Grant) {
        const rule = this.rules.find(({ id }) => id === grant.rule);
        return html`<div class="head">
                <h3>${rule?.title ?? grant.rule}</h3>
                ${grantState(grant.state)}
            </div>
            <code>${grant.when}</code>
            <p class="facts">
                <span>${say("policy.grant.until", { day: day(grant.until) })}</span>
                ${this.word(grant)}
                <span>
                    ${say("policy.grant.samples", { n: grant.samples })}${grant.overturned === 0
                        ? nothing
                        : html`, <strong class="bad">${say("policy.grant.overturned", { n: grant.overturned })}</strong>`}
                </span>
            </p>
            ${this.person.roles.includes("operator") ? this.actions(grant) : nothing}`;
    }

    private word(grant: Grant) {
        if (grant.state === "asked" || grant.at === undefined) {
            return html`<span>${say("policy.grant.asks", { name: grant.grantedBy })}</span>`;
        }
        return grant.state === "confirmed"
            ? html`<span>${say("policy.grant.by", { name: grant.confirmedBy ?? grant.grantedBy })} ${time(grant.at)}</span>`
            : html`<span>${say("policy.grant.ended")} ${time(grant.at)}</span>`;
    }

    private actions(grant: Grant) {
        if (mayConfirm(grant)) {
            return html`<div><button @click=${() => this.ask(grant, "confirm")}>${say("policy.grant.confirm")}…</button></div>`;
        }
        return grant.state === "confirmed"
            ? html`<div><button @click=${() => this.ask(grant, "revoke")}>${say("policy.grant.revoke")}…</button></div>`
            : nothing;
    }

    private ask(grant: Grant, act: "confirm" | "revoke"): void {
        const dialog = this.renderRoot.querySelector<GrantDialog>("kaya-policy-grant");
        if (dialog === null) return;
        dialog.grant = grant;
        dialog.act = act;
        void dialog.open();
    }

    private confirmed({ detail }: CustomEvent<Grant>): void {
        void this.attempt(async () => {
            const path = `/api/grants/${encodeURIComponent(detail.rule)}/confirmation`;
            this.take(await call("POST", path, { digest: detail.digest }));
            live.say(say("policy.grant.confirmed.said", { rule: detail.rule }));
        });
    }

    private revoked({ detail }: CustomEvent<Grant>): void {
        void this.attempt(async () => {
            this.take(await call("DELETE", `/api/grants/${encodeURIComponent(detail.rule)}`));
            live.say(say("policy.grant.revoked.said", { rule: detail.rule }));
        });
    }

    private async load(): Promise<void> {
        this.take(await call("GET", "/api/grants"));
    }

    private take({ grants }: { grants: Grant[] }): void {
        this.grants = grants;
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        try {
            await step();
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        }
    }
}
customElements.define("kaya-policy-grants", PolicyGrants);

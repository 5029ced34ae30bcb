import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { icons } from "../../kit/icons";
import { say, sayIfKnown } from "../../kit/words";
import { policyLooks, told } from "./looks";
import type { Checked, Found, Tried } from "./policy";

/** What is wrong with a draft, what is doubtful, and what its cases came to. */
export class PolicyChecked extends LitElement {
    static override properties = {
        checked: { attribute: false },
        waiting: { attribute: false },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host,
            section {
                display: grid;
                gap: var(--gap-3);
                align-content: start;
            }
            :host {
                gap: var(--gap-5);
            }
            h2 {
                font-size: 1.0625rem;
            }
            ul {
                display: grid;
                gap: var(--gap-2);
            }
            li > button {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr);
                place-content: start;
                place-items: start;
                gap: 0 var(--gap-2);
                width: 100%;
                min-height: var(--target);
                padding: var(--gap-2) var(--gap-3);
                text-align: left;
                overflow-wrap: anywhere;
            }
            li > button svg {
                margin-top: 0.125em;
            }
            li > button .more {
                grid-column: 2;
            }
            summary {
                min-height: var(--target);
                font-size: var(--small);
                cursor: pointer;
                align-content: center;
            }
        `,
    ];

    declare checked: Checked | undefined;
    /** Whether what is shown is of an earlier text. */
    declare waiting: boolean;

    constructor() {
        super();
        this.waiting = false;
    }

    override render() {
        const { checked } = this;
        return html`<section aria-labelledby="check" data-state=${this.waiting ? "checking" : "checked"}>
                <h2 id="check">${say("policy.check")}</h2>
                ${checked === undefined ? html`<p class="soft">${say("policy.checking")}</p>` : this.remarks(checked)}
            </section>
            <section aria-labelledby="cases">
                <h2 id="cases">${say("policy.cases")}</h2>
                ${checked === undefined ? html`<p class="soft">${say("policy.checking")}</p>` : this.cases(checked)}
            </section>`;
    }

    private remarks({ remarks }: Checked) {
        const broken = remarks.filter(({ kind }) => kind === "broken");
        if (remarks.length === 0) {
            return html`<p class="look good" data-clean>${icons.replied} ${say("policy.check.clean")}</p>`;
        }
        return html`<p class="look ${broken.length > 0 ? "bad" : "warn"}">
                ${broken.length > 0 ? icons.refused : icons.failed}
                ${broken.length > 0
                    ? say("policy.check.broken", { n: broken.length })
                    : say("policy.check.doubts", { n: remarks.length })}
            </p>
            ${this.list(remarks, "policy")}`;
    }

    private cases(checked: Checked) {
        const { cases, inCases, unexercised, untried } = checked;
        if (inCases.length > 0) {
            return html`<p class="look bad">${icons.refused} ${say("policy.cases.broken", { n: inCases.length })}</p>
                ${this.list(inCases, "cases")}`;
        }
        if (checked.remarks.some(({ kind }) => kind === "broken")) {
            return html`<p class="soft">${say("policy.cases.waiting")}</p>`;
        }
        const failed = cases.filter(({ passed }) => !passed);
        const passed = cases.filter((one) => one.passed);
        const good = checked.activatable;
        return html`<p class="look ${good ? "good" : "bad"}" data-activatable=${good}>
                ${good ? icons.replied : icons.refused}
                ${say("policy.cases.passed", { passed: passed.length, n: cases.length + untried })}
            </p>
            ${unexercised.length === 0
                ? nothing
                : html`<p>${say("policy.cases.unexercised", { rules: unexercised.join(", ") })}</p>`}
            ${untried === 0 ? nothing : html`<p>${say("policy.cases.untried", { n: untried })}</p>`}
            ${failed.length === 0 ? nothing : html`<ul class="bare">${failed.map((one) => this.tried(one))}</ul>`}
            ${passed.length === 0
                ? nothing
                : html`<details>
                      <summary>${say("policy.cases.as-expected", { n: passed.length })}</summary>
                      <ul class="bare">
                          ${passed.map((one) => this.tried(one))}
                      </ul>
                  </details>`}`;
    }

    private list(found: readonly Found[], file: "policy" | "cases") {
        return html`<ul class="bare" data-found=${file}>
            ${found.map(
                (one) => html`<li>
                    <button ?disabled=${one.line === undefined} @click=${() => this.go(file, one.line, one.column)}>
                        <span class="look ${one.kind === "broken" ? "bad" : "warn"}">
                            ${one.kind === "broken" ? icons.refused : icons.failed}
                        </span>
                        <span>${one.text}</span>
                        <span class="more small soft">${where(one)}</span>
                    </button>
                </li>`,
            )}
        </ul>`;
    }

    private tried(one: Tried) {
        return html`<li>
            <button data-case=${one.passed} @click=${() => this.go("cases", one.line)}>
                <span class="look ${one.passed ? "good" : "bad"}">${one.passed ? icons.replied : icons.refused}</span>
                <span>${one.name}</span>
                <span class="more small soft">${one.passed ? told(one.ruling) : one.wrong.join("; ")}</span>
            </button>
        </li>`;
    }

    private go(file: "policy" | "cases", line: number | undefined, column?: number): void {
        this.dispatchEvent(new CustomEvent("go", { detail: { file, line, column } }));
    }
}
customElements.define("kaya-policy-checked", PolicyChecked);

function where({ kind, rule, line }: Found): string {
    const parts = [
        kind === "broken" ? "" : sayIfKnown(`policy.doubt.${kind}`, kind),
        rule === undefined ? "" : say("policy.at-rule", { rule }),
        line === undefined ? "" : say("policy.at-line", { line }),
    ];
    return parts.filter((part) => part !== "").join(" · ");
}

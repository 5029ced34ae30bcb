import { css, html, LitElement, nothing } from "lit";
import { controls } from "../controls";
import "../copy";
import { icons } from "../icons";
import { exactly } from "../times";
import { say, type Words } from "../words";
import { addressOf, changed, type Condition, type Filter } from "./address";
import { type Entry, typeWords } from "./entries";
import "./proof";

/** Conditions that an entry's own value can be made into. */
const DETAILS: readonly Condition[] = ["decision", "policy", "conversation"];

/** One entry, exactly as it is, beside the list that it stands in. */
export class AuditEntry extends LitElement {
    static override properties = { entry: { attribute: false }, filter: { attribute: false } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                gap: var(--gap-4);
            }
            header {
                display: grid;
                grid-template-columns: minmax(0, 1fr) auto;
                gap: 0 var(--gap-2);
            }
            header p {
                grid-column: 1;
            }
            dl {
                display: grid;
                grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
                gap: var(--gap-1) var(--gap-3);
                margin: 0;
            }
            dt {
                padding-top: 0.3rem;
                color: var(--ink-soft);
                font-size: var(--small);
            }
            dd {
                display: flex;
                align-items: center;
                gap: 0 var(--gap-1);
                min-height: 1.875rem;
                margin: 0;
                overflow-wrap: anywhere;
            }
            dd > span,
            kaya-copy {
                min-width: 0;
            }
            dd button.icon {
                flex: none;
                min-width: 1.75rem;
                min-height: 1.75rem;
            }
            .ways {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
            }
        `,
    ];

    declare entry: Entry;
    declare filter: Filter;

    constructor() {
        super();
        this.filter = {};
    }

    override render() {
        const { entry } = this;
        return html`<header>
                <h2 tabindex="-1">${typeWords(entry.type)}</h2>
                <button
                    class="plain icon"
                    title=${say("app.close")}
                    aria-label=${say("app.close")}
                    @click=${() => this.dispatchEvent(new Event("leave"))}
                >
                    ${icons.close}
                </button>
                <p class="soft"><time datetime=${entry.at} title=${entry.at}>${exactly(entry.at)}</time></p>
            </header>
            <dl>
                ${this.line("audit.by.actor", entry.actor, "actor")} ${this.line("audit.role", entry.role)}
                ${this.line("audit.by.type", entry.type, "type")} ${this.line("audit.by.node", entry.node, "node")}
                ${this.known("audit.by.question", entry.question, "question")}
                ${this.known("audit.by.task", entry.task, "task")} ${this.known("audit.entry", entry.id)}
                ${this.line("audit.utc", entry.at)}
            </dl>
            ${Object.keys(entry.details).length === 0
                ? nothing
                : html`<section aria-labelledby="details">
                      <h3 id="details">${say("audit.details")}</h3>
                      <dl>
                          ${Object.entries(entry.details).map(([name, value]) => this.detail(name, value))}
                      </dl>
                  </section>`}
            <div class="ways">
                ${entry.task === undefined
                    ? nothing
                    : html`<a class="button" href=${addressOf({ shows: "task", task: entry.task })}>
                          ${icons.asked} ${say("audit.timeline")}
                      </a>`}
            </div>
            <kaya-audit-proof .entry=${entry}></kaya-audit-proof>`;
    }

    /** Takes the focus, for those who came here by a key. */
    override focus(): void {
        this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    }

    private line(title: Words, value: string | undefined, condition?: Condition) {
        if (value === undefined) return nothing;
        return html`<dt>${say(title)}</dt>
            <dd><span>${value}</span>${this.only(say(title), value, condition)}</dd>`;
    }

    private known(title: Words, value: string | undefined, condition?: Condition) {
        if (value === undefined) return nothing;
        return html`<dt>${say(title)}</dt>
            <dd>
                <kaya-copy .text=${value} .what=${say(title)}></kaya-copy>${this.only(say(title), value, condition)}
            </dd>`;
    }

    private detail(name: string, value: string) {
        const condition = DETAILS.find((one) => one === name);
        return html`<dt>${name}</dt>
            <dd>
                ${value.length > 30 && !value.includes(" ")
                    ? html`<kaya-copy .text=${value} .what=${name}></kaya-copy>`
                    : html`<span>${value}</span>`}${this.only(name, value, condition)}
            </dd>`;
    }

    /** To look only for entries that have this in common with it. */
    private only(name: string, value: string, condition: Condition | undefined) {
        if (condition === undefined || this.filter[condition] === value) return nothing;
        const label = say("audit.only", { condition: say("audit.condition", { name, value }) });
        return html`<button class="plain icon" title=${label} aria-label=${label} @click=${() => this.narrow(condition, value)}>
            ${icons.search}
        </button>`;
    }

    private narrow(condition: Condition, value: string): void {
        const filter = changed(this.filter, { [condition]: value });
        this.dispatchEvent(new CustomEvent<Filter>("search", { detail: filter }));
    }
}
customElements.define("kaya-audit-entry", AuditEntry);

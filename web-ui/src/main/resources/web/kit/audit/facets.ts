import { css, html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { controls } from "../controls";
import { say } from "../words";
import { changed, type Condition, type Filter, toggled } from "./address";
import { daysOf, period, within } from "./days";
import { type Count, type Facets, short, typeWords } from "./entries";

const FEW = 8;
const SHOWN = ["type", "actor", "node", "decision", "policy", "day"] as const;
type Name = (typeof SHOWN)[number];

/** What else a search could ask for, and how many entries that would be. */
export class AuditFacets extends LitElement {
    static override properties = {
        facets: { attribute: false },
        filter: { attribute: false },
        whole: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                align-content: start;
                gap: var(--gap-4);
            }
            h2 {
                padding-bottom: var(--gap-1);
                color: var(--ink-soft);
                font-size: var(--small);
                letter-spacing: 0;
            }
            ul {
                margin: 0;
                padding: 0;
                list-style: none;
            }
            button.value {
                display: flex;
                justify-content: space-between;
                gap: var(--gap-2);
                width: 100%;
                min-height: 1.875rem;
                padding: 0 var(--gap-2);
                text-align: start;
            }
            button.value:hover {
                background: var(--sunk);
            }
            button.value[aria-pressed="true"] {
                background: var(--wash);
                font-weight: 600;
            }
            .value span:first-child {
                overflow: hidden;
                text-overflow: ellipsis;
                white-space: nowrap;
            }
            .count {
                flex: none;
                color: var(--ink-soft);
                font-size: var(--small);
                font-variant-numeric: tabular-nums;
                font-weight: 400;
            }
            button.more {
                min-height: 1.875rem;
                padding: 0 var(--gap-2);
                color: var(--accent);
                font-size: var(--small);
            }
        `,
    ];

    declare facets: Facets | undefined;
    declare filter: Filter;
    declare whole: ReadonlySet<string>;

    constructor() {
        super();
        this.filter = {};
        this.whole = new Set();
    }

    override render() {
        return SHOWN.map((name) => this.facet(name, this.facets?.facets[name] ?? []));
    }

    private facet(name: Name, counts: Count[]) {
        if (counts.length === 0) return nothing;
        const all = this.whole.has(name);
        const shown = all ? counts : counts.slice(0, FEW);
        const title = name === "day" ? say("audit.by.when") : say(`audit.by.${name}`);
        return html`<section aria-labelledby=${name} data-facet=${name}>
            <h2 id=${name}>${title}</h2>
            <ul>
                ${repeat(
                    shown,
                    (count) => count.value,
                    (count) => this.value(name, count),
                )}
            </ul>
            ${counts.length > FEW
                ? html`<button
                      class="plain more"
                      aria-expanded=${all}
                      @click=${() => this.unfold(name)}
                  >
                      ${all ? say("audit.fewer") : say("audit.more", { n: counts.length - FEW })}
                  </button>`
                : nothing}
        </section>`;
    }

    private value(name: Name, { value, entries }: Count) {
        const words = name === "type" ? typeWords(value) : name === "day" ? dayWords(value) : short(value);
        return html`<li>
            <button
                class="plain value"
                data-value=${value}
                title=${value}
                aria-pressed=${this.asked(name, value)}
                @click=${() => this.choose(name, value)}
            >
                <span>${words}</span>
                <span class="count">${entries.toLocaleString()}</span>
            </button>
        </li>`;
    }

    private asked(name: Name, value: string): boolean {
        if (name === "day") {
            const days = daysOf(this.filter);
            return days !== undefined && days.from === value && days.to === value;
        }
        const given = this.filter[name];
        return name === "type" ? (given?.split(",").includes(value) ?? false) : given === value;
    }

    private choose(name: Name, value: string): void {
        const off = this.asked(name, value);
        const filter = changed(this.filter, this.with(name, off ? "" : value, value));
        this.dispatchEvent(new CustomEvent<Filter>("search", { detail: filter }));
    }

    private with(name: Name, value: string, one: string): Filter {
        if (name === "day") return within({ from: value, to: value });
        if (name === "type") return { type: toggled(this.filter.type, one) };
        return { [name satisfies Condition]: value };
    }

    private unfold(name: string): void {
        const next = new Set(this.whole);
        if (!next.delete(name)) next.add(name);
        this.whole = next;
    }
}

function dayWords(day: string): string {
    return period(within({ from: day, to: day }));
}
customElements.define("kaya-audit-facets", AuditFacets);

import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../../kit/controls";
import { say } from "../../kit/words";
import { difference, type Line, type Part, parts } from "./lines";
import { policyLooks } from "./looks";

const SIGNS = { kept: " ", gone: "−", new: "+" } as const;

/** What became of a text, line by line; what is the same is folded away. */
export class PolicyDifference extends LitElement {
    static override properties = {
        old: { attribute: false },
        fresh: { attribute: false },
        parts: { state: true },
        open: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host {
                display: grid;
                gap: var(--gap-2);
            }
            .lines {
                max-height: 36rem;
                overflow: auto;
                padding: var(--gap-2) 0;
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .line {
                display: grid;
                grid-template-columns: 2.25rem 2.25rem 1.25rem minmax(max-content, 1fr);
                width: max-content;
                min-width: 100%;
                font: var(--small) / 1.6 var(--mono);
                white-space: pre;
            }
            .line > :nth-child(-n + 2) {
                color: var(--ink-soft);
                text-align: right;
                user-select: none;
            }
            .line > :nth-child(3) {
                text-align: center;
                user-select: none;
            }
            .line > :nth-child(4) {
                padding-right: var(--gap-4);
                text-decoration: none;
            }
            .line.gone {
                background: color-mix(in srgb, var(--bad) 10%, transparent);
            }
            .line.gone > :nth-child(n + 3) {
                color: var(--bad);
            }
            .line.new {
                background: color-mix(in srgb, var(--good) 10%, transparent);
            }
            .line.new > :nth-child(n + 3) {
                color: var(--good);
            }
            .fold {
                position: sticky;
                left: 0;
                margin: var(--gap-1) var(--gap-3);
                min-height: 1.75rem;
                font-size: var(--small);
            }
        `,
    ];

    declare old: string;
    declare fresh: string;
    declare parts: readonly Part[];
    declare open: ReadonlySet<number>;

    constructor() {
        super();
        this.parts = [];
        this.open = new Set();
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (!changed.has("old") && !changed.has("fresh")) return;
        this.parts = parts(difference(this.old, this.fresh));
        this.open = new Set();
    }

    override render() {
        const lines = this.parts.flatMap((part) => part.lines);
        const fresh = lines.filter(({ was }) => was === "new").length;
        const gone = lines.filter(({ was }) => was === "gone").length;
        if (fresh + gone === 0) return html`<p class="soft">${say("policy.same")}</p>`;
        return html`<p class="small soft">${say("policy.differ", { fresh, gone })}</p>
            <div class="lines" tabindex="0" role="group" aria-label=${say("policy.difference")}>
                ${this.parts.map((part, at) =>
                    part.folded && !this.open.has(at)
                        ? html`<button class="plain fold" @click=${() => (this.open = new Set([...this.open, at]))}>
                              ${say("policy.folded", { n: part.lines.length })}
                          </button>`
                        : part.lines.map(drawn),
                )}
            </div>`;
    }
}
customElements.define("kaya-policy-difference", PolicyDifference);

function drawn({ text, was, before, after }: Line) {
    const words = was === "gone" ? html`<del>${text}</del>` : was === "new" ? html`<ins>${text}</ins>` : html`<span>${text}</span>`;
    return html`<div class="line ${was}">
        <span>${before ?? nothing}</span><span>${after ?? nothing}</span
        ><span aria-hidden="true">${SIGNS[was]}</span>${words}
    </div>`;
}

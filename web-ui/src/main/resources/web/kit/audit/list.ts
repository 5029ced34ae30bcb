import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { controls } from "../controls";
import { Listening } from "../listening";
import { inSight, type Rows } from "../rows";
import { exactly } from "../times";
import { say } from "../words";
import { brief, type Entry, short, typeWords } from "./entries";

const NARROW = matchMedia("(max-width: 48rem)");
/** As many pixels as the styles below give a row. */
const WIDE_ROW = 40;
const NARROW_ROW = 68;
/** So many rows before the end the next page is asked for. */
const AHEAD = 40;

/** Entries one below the other, of which only those in sight are drawn. */
export class AuditList extends LitElement {
    static override properties = {
        entries: { attribute: false },
        total: { type: Number },
        chosen: {},
        rows: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
                min-width: 0;
            }
            [role="listbox"] {
                border-radius: var(--round);
            }
            [role="option"] {
                display: grid;
                grid-template-columns: 13rem minmax(7rem, 11rem) minmax(5rem, 8rem) minmax(0, 1fr);
                align-items: center;
                gap: 0 var(--gap-3);
                height: 40px;
                padding: 0 var(--gap-3);
                border-bottom: 1px solid var(--line);
                cursor: pointer;
            }
            [role="option"]:hover {
                background: var(--sunk);
            }
            [role="option"][aria-selected="true"] {
                background: var(--wash);
                box-shadow: inset 3px 0 var(--accent);
            }
            [role="option"] > * {
                overflow: hidden;
                white-space: nowrap;
                text-overflow: ellipsis;
            }
            .at {
                font-variant-numeric: tabular-nums;
            }
            .type {
                font-weight: 600;
            }
            @media (max-width: 48rem) {
                [role="option"] {
                    grid-template-columns: minmax(0, 1fr) auto;
                    align-content: center;
                    height: 68px;
                }
                .type {
                    order: -2;
                }
                .actor {
                    order: -1;
                }
                .more {
                    display: none;
                }
            }
        `,
    ];

    declare entries: Entry[];
    declare total: number;
    /** The id of the entry that is looked at. */
    declare chosen: string;
    declare rows: Rows;

    constructor() {
        super();
        this.entries = [];
        this.total = 0;
        this.chosen = "";
        this.rows = { from: 0, to: 0 };
        new Listening(this, "scroll", this.look);
        new Listening(this, "resize", this.look);
    }

    override focus(): void {
        this.box?.focus({ preventScroll: true });
    }

    override render() {
        const { from, to } = this.rows;
        return html`<div
            role="listbox"
            tabindex="0"
            aria-label=${say("audit.entries")}
            aria-activedescendant=${this.active() ?? nothing}
            @click=${this.clicked}
            @keydown=${this.pressed}
        >
            ${repeat(
                this.entries.slice(from, to),
                (entry) => entry.id,
                (entry, at) => this.row(entry, from + at),
            )}
        </div>`;
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has("entries")) this.look();
        const box = this.box;
        if (box === null) return;
        // Not as attributes: the policy of content security allows no styles in them.
        box.style.paddingTop = `${this.rows.from * this.rowHeight}px`;
        box.style.paddingBottom = `${(this.entries.length - this.rows.to) * this.rowHeight}px`;
    }

    /** Brings an entry into sight. */
    show(index: number): void {
        const top = this.getBoundingClientRect().top + index * this.rowHeight;
        const bottom = top + this.rowHeight;
        if (top < 0) window.scrollBy(0, top - this.rowHeight);
        else if (bottom > window.innerHeight) window.scrollBy(0, bottom - window.innerHeight + this.rowHeight);
    }

    private row(entry: Entry, index: number) {
        return html`<div
            role="option"
            id="row-${index}"
            data-id=${entry.id}
            aria-selected=${entry.id === this.chosen}
            aria-posinset=${index + 1}
            aria-setsize=${Math.max(this.total, this.entries.length)}
        >
            <span class="at small soft" title=${entry.at}>${exactly(entry.at)}</span>
            <span class="type">${typeWords(entry.type)}</span>
            <span class="actor">${short(entry.actor)}</span>
            <span class="more small soft">${[entry.node, brief(entry)].filter(Boolean).join(" · ")}</span>
        </div>`;
    }

    private active(): string | undefined {
        if (this.chosen === "") return undefined;
        const at = this.entries.findIndex((entry) => entry.id === this.chosen);
        return at >= this.rows.from && at < this.rows.to ? `row-${at}` : undefined;
    }

    private readonly look = (): void => {
        const top = -this.getBoundingClientRect().top;
        const rows = inSight(top, window.innerHeight, this.rowHeight, this.entries.length);
        if (rows.from !== this.rows.from || rows.to !== this.rows.to) this.rows = rows;
        if (rows.to + AHEAD >= this.entries.length) this.dispatchEvent(new Event("more"));
    };

    private clicked(event: Event): void {
        const id = (event.target as Element).closest<HTMLElement>("[data-id]")?.dataset["id"];
        if (id !== undefined) this.dispatchEvent(new CustomEvent("choose", { detail: id }));
    }

    /** Arrows mean the list where it has the focus. */
    private pressed(event: KeyboardEvent): void {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        this.dispatchEvent(new CustomEvent("step", { detail: step }));
    }

    private get rowHeight(): number {
        return NARROW.matches ? NARROW_ROW : WIDE_ROW;
    }

    private get box(): HTMLElement | null {
        return this.renderRoot.querySelector<HTMLElement>("[role=listbox]");
    }
}
customElements.define("kaya-audit-list", AuditList);

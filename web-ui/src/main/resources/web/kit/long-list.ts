import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { inSight } from "./rows";

const BEYOND = 8;

/** Goes into the styles of whoever shows {@link LongList}; it says how high `--row` is. */
export const longList = css`
    kaya-long-list {
        display: block;
        overflow-y: auto;
        overflow-anchor: none;
    }
    kaya-long-list > ul {
        margin: 0;
        padding: 0;
        list-style: none;
    }
    kaya-long-list > ul > li {
        box-sizing: border-box;
        height: var(--row);
        overflow: hidden;
    }
`;

/** Rows that are links to what they tell of; goes with {@link longList}. */
export const linkRows = css`
    a.row {
        display: grid;
        align-content: center;
        gap: 0 var(--gap-3);
        height: var(--row);
        padding: 0 var(--gap-3);
        border-bottom: 1px solid var(--line);
        color: var(--ink);
        text-decoration: none;
        outline-offset: -2px;
    }
    a.row:hover {
        background: var(--sunk);
    }
    a.row[aria-current] {
        background: var(--wash);
        box-shadow: inset 3px 0 var(--accent);
    }
    .row > span {
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
    }
`;

/**
 * A long list of rows that are equally high, of which only those stand in the page that can be
 * seen. It draws into its owner's shadow, so the owner's styles hold. Tells `near-end` when the
 * last rows come into sight.
 */
export class LongList<T> extends LitElement {
    static override properties = {
        items: { attribute: false },
        draw: { attribute: false },
        name: { attribute: false },
        first: { state: true },
        many: { state: true },
    };

    declare items: readonly T[];
    declare draw: (item: T, at: number) => TemplateResult;
    declare name: string;
    declare first: number;
    declare many: number;
    private readonly resized = new ResizeObserver(() => this.look());

    constructor() {
        super();
        this.items = [];
        this.first = 0;
        this.many = 2 * BEYOND;
        this.addEventListener("scroll", () => this.look(), { passive: true });
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.resized.observe(this);
    }

    override disconnectedCallback(): void {
        this.resized.disconnect();
        super.disconnectedCallback();
    }

    /** Brings a row into sight. */
    async reveal(at: number): Promise<void> {
        await this.updateComplete;
        const top = at * this.high();
        const bottom = top + this.high();
        if (top < this.scrollTop) this.scrollTop = top;
        else if (bottom > this.scrollTop + this.clientHeight) {
            this.scrollTop = bottom - this.clientHeight;
        }
        this.look();
        await this.updateComplete;
    }

    protected override createRenderRoot(): HTMLElement {
        return this;
    }

    override render() {
        const seen = this.items.slice(this.first, this.first + this.many);
        return html`<ul aria-label=${this.name}>
            ${seen.map(
                (item, at) => html`<li aria-setsize=${this.items.length} aria-posinset=${this.first + at + 1}>
                    ${this.draw(item, this.first + at)}
                </li>`,
            )}
        </ul>`;
    }

    protected override updated(changed: PropertyValues): void {
        const list = this.querySelector("ul");
        if (list === null) return;
        const below = Math.max(0, this.items.length - this.first - this.many);
        list.style.paddingTop = `calc(${this.first} * var(--row))`;
        list.style.paddingBottom = `calc(${below} * var(--row))`;
        if (changed.has("items")) this.look();
    }

    private look(): void {
        const high = this.high();
        if (high === 0) return;
        const { from, to } = inSight(this.scrollTop, this.clientHeight, high, this.items.length, BEYOND);
        this.first = from;
        this.many = Math.max(1, to - from);
        if (this.items.length > 0 && this.first + this.many >= this.items.length) {
            this.dispatchEvent(new Event("near-end"));
        }
    }

    private high(): number {
        return this.querySelector("li")?.getBoundingClientRect().height ?? 0;
    }
}
customElements.define("kaya-long-list", LongList);

import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../../kit/controls";
import { inSight } from "../../kit/rows";
import { say } from "../../kit/words";
import type { Found } from "./policy";
import { type Edit, indent, newLine, outdent, placeOf } from "./writing";

/**
 * A text with the numbers of its lines, and marks where something is wrong. Tab indents; after
 * Escape it leaves, so that nobody is held here.
 */
export class PolicyEditor extends LitElement {
    static override properties = {
        text: { attribute: false },
        name: { attribute: false },
        found: { attribute: false },
        top: { state: true },
        high: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                gap: var(--gap-2);
                min-width: 0;
                --row: 1.375rem;
            }
            .paper {
                position: relative;
                overflow: hidden;
                height: clamp(22rem, 68dvh, 60rem);
                border: 1px solid var(--ink-soft);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .paper:focus-within {
                outline: 2px solid var(--focus);
                outline-offset: 1px;
            }
            .lines,
            textarea {
                position: absolute;
                inset: 0;
                font: var(--small) / var(--row) var(--mono);
            }
            .lines {
                padding: var(--gap-3) 0;
                pointer-events: none;
            }
            .line {
                width: 3.25rem;
                height: var(--row);
                padding-right: var(--gap-3);
                color: var(--ink-soft);
                text-align: right;
            }
            .line.marked {
                width: 100%;
                padding-right: calc(100% - 3.25rem + var(--gap-3));
                border-left: 3px solid var(--warn);
                background: color-mix(in srgb, var(--warn) 12%, transparent);
                color: var(--warn);
                font-weight: 600;
            }
            .line.broken {
                border-color: var(--bad);
                background: color-mix(in srgb, var(--bad) 12%, transparent);
                color: var(--bad);
            }
            textarea {
                height: 100%;
                margin: 0;
                padding: var(--gap-3) var(--gap-3) var(--gap-3) 3.75rem;
                border: 0;
                border-radius: 0;
                background: none;
                white-space: pre;
                resize: none;
                tab-size: 2;
            }
            textarea:focus-visible {
                outline: none;
            }
        `,
    ];

    declare text: string;
    declare name: string;
    declare found: readonly Found[];
    declare top: number;
    declare high: number;
    private leaving = false;

    constructor() {
        super();
        this.text = "";
        this.name = "";
        this.found = [];
        this.top = 0;
        this.high = 1_000;
    }

    /** To where something stands, from 1. */
    async goTo(line: number, column = 1): Promise<void> {
        await this.updateComplete;
        const area = this.area;
        const at = placeOf(area.value, line, column);
        area.focus();
        area.setSelectionRange(at, at);
        area.scrollTop = Math.max(0, (line - 1) * this.row() - area.clientHeight / 3);
    }

    override focus(): void {
        this.area.focus();
    }

    override render() {
        const count = this.text.split("\n").length;
        const { from, to } = inSight(this.top, this.high, this.row(), count);
        const marks = this.marks();
        return html`<div class="paper">
                <div class="lines" aria-hidden="true">
                    ${Array.from({ length: to - from }, (_, at) => {
                        const line = from + at + 1;
                        const kind = marks.get(line);
                        return html`<div class="line ${kind === undefined ? "" : `marked ${kind}`}" data-line=${line}>${line}</div>`;
                    })}
                </div>
                <textarea
                    aria-label=${this.name}
                    aria-describedby="how"
                    aria-invalid=${[...marks.values()].includes("broken") ? "true" : nothing}
                    spellcheck="false"
                    autocapitalize="none"
                    autocomplete="off"
                    wrap="off"
                    .value=${this.text}
                    @input=${this.written}
                    @scroll=${this.scrolled}
                    @keydown=${this.pressed}
                ></textarea>
            </div>
            <p class="small soft" id="how">${say("policy.editor.how")}</p>`;
    }

    protected override updated(changed: PropertyValues): void {
        const lines = this.renderRoot.querySelector<HTMLElement>(".lines");
        const first = Number(lines?.querySelector<HTMLElement>(".line")?.dataset["line"] ?? 1);
        const offset = (first - 1) * this.row() - this.area.scrollTop;
        if (lines !== null) lines.style.transform = `translateY(${offset}px)`;
        if (changed.has("text")) this.high = this.area.clientHeight || this.high;
    }

    /** Of each line the worst that is wrong with it. */
    private marks(): Map<number, "broken" | "doubt"> {
        const marks = new Map<number, "broken" | "doubt">();
        for (const { line, kind } of this.found) {
            if (line === undefined || marks.get(line) === "broken") continue;
            marks.set(line, kind === "broken" ? "broken" : "doubt");
        }
        return marks;
    }

    private written(): void {
        this.text = this.area.value;
        this.dispatchEvent(new CustomEvent("written", { detail: this.text }));
    }

    private scrolled(): void {
        this.top = this.area.scrollTop;
        this.high = this.area.clientHeight;
    }

    private pressed(event: KeyboardEvent): void {
        const { key, ctrlKey, metaKey, altKey, isComposing } = event;
        if (isComposing || ctrlKey || metaKey || altKey) return;
        if (key === "Tab" && !this.leaving) {
            event.preventDefault();
            this.put((event.shiftKey ? outdent : indent)(this.selected()));
        } else if (key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            this.put(newLine(this.selected()));
        }
        if (key !== "Shift") this.leaving = key === "Escape";
    }

    private selected() {
        const { value: text, selectionStart: start, selectionEnd: end } = this.area;
        return { text, start, end };
    }

    /** As if it were typed, so that the browser's own undo takes it back. */
    private put({ from, to, put, start, end }: Edit): void {
        const area = this.area;
        if (area.value.slice(from, to) === put) return;
        area.setSelectionRange(from, to);
        if (!document.execCommand("insertText", false, put)) area.setRangeText(put, from, to);
        area.setSelectionRange(start, end);
        this.written();
    }

    private row(): number {
        return 1.375 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    }

    private get area(): HTMLTextAreaElement {
        return this.renderRoot.querySelector("textarea")!;
    }
}
customElements.define("kaya-policy-editor", PolicyEditor);

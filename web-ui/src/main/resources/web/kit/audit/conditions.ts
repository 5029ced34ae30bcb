import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../controls";
import { icons } from "../icons";
import { say } from "../words";
import { changed, type Condition, CONDITIONS, type Filter } from "./address";
import { type Days, daysAgo, daysOf, period, today, within, zone } from "./days";
import { short, typeWords } from "./entries";

/** What can be told about one entry or another; the two ends of a period are one to people. */
type Told = Exclude<Condition, "since" | "until" | "text"> | "when";

const TOLD: readonly Told[] = [
    "when",
    ...CONDITIONS.filter((name) => name !== "since" && name !== "until" && name !== "text"),
];

/** What a search asks for, each condition changed where it stands. */
export class AuditConditions extends LitElement {
    static override properties = { filter: { attribute: false }, edited: { state: true } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                gap: var(--gap-3);
            }
            form.words {
                display: flex;
                gap: var(--gap-2);
                max-width: 40rem;
            }
            .row {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2);
            }
            .chip {
                display: inline-flex;
                align-items: stretch;
                max-width: 100%;
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--wash);
            }
            .chip > button {
                min-width: 2rem;
                min-height: 2rem;
                border: 0;
                background: none;
            }
            .chip > button:first-child {
                min-width: 0;
                padding-inline-end: var(--gap-1);
            }
            .chip .value {
                overflow: hidden;
                font-weight: 600;
                text-overflow: ellipsis;
                white-space: nowrap;
            }
            .editor {
                display: flex;
                flex-wrap: wrap;
                align-items: end;
                gap: var(--gap-2);
                padding: var(--gap-3);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .editor label {
                display: grid;
                flex: 1 1 12rem;
                gap: var(--gap-1);
            }
            .editor p {
                flex-basis: 100%;
            }
            select {
                width: auto;
                max-width: 100%;
            }
        `,
    ];

    declare filter: Filter;
    /** The condition that is being changed. */
    declare edited: Told | undefined;
    /** The condition that the focus goes back to, once the search has it. */
    private changed: Told | undefined;

    constructor() {
        super();
        this.filter = {};
    }

    override render() {
        const asked = TOLD.filter((name) => this.value(name) !== "");
        const others = TOLD.filter((name) => !asked.includes(name) && name !== this.edited);
        return html`<form class="words" role="search" @submit=${this.look}>
                <input
                    name="text"
                    type="search"
                    maxlength="200"
                    aria-label=${say("audit.words")}
                    placeholder=${say("audit.words")}
                    .value=${this.filter.text ?? ""}
                />
                <button class="icon" aria-label=${say("audit.search")} title=${say("audit.search")}>
                    ${icons.search}
                </button>
            </form>
            <div class="row">
                ${asked.map((name) => (name === this.edited ? nothing : this.chip(name)))}
                <select aria-label=${say("audit.add")} @change=${this.add}>
                    <option value="">${say("audit.add")}</option>
                    ${others.map((name) => html`<option value=${name}>${title(name)}</option>`)}
                </select>
                ${asked.length > 0 || this.filter.text !== undefined
                    ? html`<button class="plain clear" @click=${() => this.search({})}>${say("audit.clear")}</button>`
                    : nothing}
            </div>
            ${this.edited === undefined ? nothing : this.editor(this.edited)}`;
    }

    protected override updated(changed: PropertyValues): void {
        if (this.changed === undefined || !changed.has("filter")) return;
        this.back(this.changed);
        this.changed = undefined;
    }

    /** Where one begins to type. */
    focusWords(): void {
        this.renderRoot.querySelector<HTMLInputElement>("[name=text]")?.focus();
    }

    private chip(name: Told) {
        const told = say("audit.condition", { name: title(name), value: this.words(name) });
        return html`<span class="chip" data-condition=${name}>
            <button
                title=${say("audit.change", { condition: told })}
                aria-label=${say("audit.change", { condition: told })}
                @click=${() => this.edit(name)}
            >
                <span>${title(name)}</span> <span class="value">${this.words(name)}</span>
            </button>
            <button
                class="icon"
                title=${say("audit.remove", { condition: told })}
                aria-label=${say("audit.remove", { condition: told })}
                @click=${() => this.apply(name, "")}
            >
                ${icons.close}
            </button>
        </span>`;
    }

    private editor(name: Told) {
        return html`<form class="editor" @submit=${this.submit} @keydown=${this.key}>
            ${name === "when" ? this.period() : this.field(name)}
            <button class="main">${say("audit.apply")}</button>
            <button type="button" @click=${this.leave}>${say("audit.cancel")}</button>
            <p class="small soft">${name === "when" ? say("audit.days", { zone: zone() }) : say(`audit.hint.${name}`)}</p>
        </form>`;
    }

    private field(name: Exclude<Told, "when">) {
        return html`<label>
            ${title(name)}
            <input name="value" maxlength="600" autocapitalize="none" .value=${this.filter[name] ?? ""} />
        </label>`;
    }

    private period() {
        const days: Days = daysOf(this.filter) ?? { from: "", to: "" };
        return html`<label>
                ${say("audit.from")}
                <input name="from" type="date" .value=${days.from} />
            </label>
            <label>
                ${say("audit.to")}
                <input name="to" type="date" .value=${days.to} />
            </label>
            <div class="row">
                ${this.preset(1, say("audit.today"))} ${this.preset(7, say("audit.week"))}
                ${this.preset(30, say("audit.month"))}
            </div>`;
    }

    private preset(days: number, words: string) {
        const range = { from: daysAgo(days), to: today() };
        return html`<button type="button" @click=${() => this.done("when", within(range))}>${words}</button>`;
    }

    private value(name: Told): string {
        return name === "when" ? period(this.filter) : (this.filter[name] ?? "");
    }

    private words(name: Told): string {
        const value = this.value(name);
        return name === "type" ? value.split(",").map(typeWords).join(", ") : short(value);
    }

    private look(event: SubmitEvent): void {
        event.preventDefault();
        const text = new FormData(event.target as HTMLFormElement).get("text");
        this.search(changed(this.filter, { text: String(text) }));
    }

    private add(event: Event): void {
        const select = event.target as HTMLSelectElement;
        const name = TOLD.find((one) => one === select.value);
        select.value = "";
        if (name !== undefined) void this.edit(name);
    }

    private async edit(name: Told): Promise<void> {
        this.edited = name;
        await this.updateComplete;
        const field = this.renderRoot.querySelector<HTMLInputElement>(".editor input");
        field?.focus();
        if (field?.type !== "date") field?.select();
    }

    private submit(event: SubmitEvent): void {
        event.preventDefault();
        if (this.edited === undefined) return;
        const form = new FormData(event.target as HTMLFormElement);
        if (this.edited === "when") {
            this.done("when", within({ from: String(form.get("from")), to: String(form.get("to")) }));
        } else {
            this.apply(this.edited, String(form.get("value")).replace(/\s*,\s*/g, ","));
        }
    }

    private apply(name: Told, value: string): void {
        this.done(name, name === "when" ? { since: "", until: "" } : { [name]: value });
    }

    private done(name: Told, condition: Filter): void {
        this.edited = undefined;
        this.changed = name;
        this.search(changed(this.filter, condition));
    }

    private key(event: KeyboardEvent): void {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        this.leave();
    }

    private leave(): void {
        const name = this.edited;
        this.edited = undefined;
        if (name !== undefined) void this.updateComplete.then(() => this.back(name));
    }

    /** To the condition that was changed, or to where the next one is added. */
    private back(name: Told): void {
        const chip = `[data-condition=${name}] button`;
        const next = this.renderRoot.querySelector<HTMLElement>(chip) ?? this.renderRoot.querySelector("select");
        next?.focus();
    }

    private search(filter: Filter): void {
        this.dispatchEvent(new CustomEvent<Filter>("search", { detail: filter }));
    }
}

function title(name: Told): string {
    return say(`audit.by.${name}`);
}
customElements.define("kaya-audit-conditions", AuditConditions);

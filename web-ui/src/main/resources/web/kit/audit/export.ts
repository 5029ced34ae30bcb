import { css, html, LitElement, nothing } from "lit";
import { controls } from "../controls";
import { fetched, Problem } from "../http";
import { icons } from "../icons";
import { live } from "../live";
import "../notice";
import { save } from "../save";
import { wordsOf } from "../trouble";
import { say } from "../words";
import { type Filter, query } from "./address";

const FORMS = ["zip", "csv", "jsonl"] as const;
type Form = (typeof FORMS)[number];

/** Takes away what a search finds, once somebody says that he knows what he takes. */
export class AuditExport extends LitElement {
    static override properties = {
        filter: { attribute: false },
        found: { type: Number },
        form: { state: true },
        known: { state: true },
        busy: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            dialog {
                width: min(32rem, calc(100vw - 2rem));
            }
            form {
                display: grid;
                gap: var(--gap-4);
            }
            fieldset {
                display: grid;
                gap: var(--gap-3);
                margin: 0;
                padding: 0;
                border: 0;
            }
            label {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr);
                align-items: start;
                gap: 0 var(--gap-2);
                color: var(--ink);
                font-size: var(--text);
            }
            label .small {
                grid-column: 2;
            }
            .ways {
                display: flex;
                flex-wrap: wrap;
                justify-content: end;
                gap: var(--gap-2);
            }
        `,
    ];

    declare filter: Filter;
    declare found: number;
    declare form: Form;
    declare known: boolean;
    declare busy: boolean;
    declare trouble: string;

    constructor() {
        super();
        this.filter = {};
        this.found = 0;
        this.form = "zip";
        this.known = false;
        this.busy = false;
        this.trouble = "";
    }

    override render() {
        return html`<button class="export" @click=${this.open}>${icons.save} ${say("export.title")}</button>
            <dialog aria-labelledby="title">
                <form method="dialog" @submit=${this.submit}>
                    <h2 id="title">${say("export.title")}</h2>
                    <p class="soft">
                        ${Object.keys(this.filter).length === 0 ? say("export.all") : say("export.some", { n: this.found.toLocaleString() })}
                    </p>
                    <fieldset>
                        <legend class="hidden">${say("export.form")}</legend>
                        ${FORMS.map((form) => this.choice(form))}
                    </fieldset>
                    <label>
                        <input type="checkbox" name="known" .checked=${this.known} @change=${this.acknowledge} />
                        <span>${say("export.known")}</span>
                    </label>
                    ${this.trouble === "" ? nothing : html`<kaya-notice .heading=${this.trouble}></kaya-notice>`}
                    <div class="ways">
                        <button type="button" @click=${this.close}>${say("audit.cancel")}</button>
                        <button class="main" ?disabled=${!this.known || this.busy}>
                            ${say(this.busy ? "export.busy" : "export.go")}
                        </button>
                    </div>
                </form>
            </dialog>`;
    }

    private choice(form: Form) {
        return html`<label>
            <input type="radio" name="form" value=${form} .checked=${form === this.form} @change=${() => (this.form = form)} />
            <span>${say(`export.${form}`)}</span>
            <span class="small soft">${say(`export.${form}.why`)}</span>
        </label>`;
    }

    private open(): void {
        this.known = false;
        this.trouble = "";
        this.dialog?.showModal();
    }

    private close(): void {
        this.dialog?.close();
    }

    private acknowledge(event: Event): void {
        this.known = (event.target as HTMLInputElement).checked;
    }

    private async submit(event: SubmitEvent): Promise<void> {
        event.preventDefault();
        this.busy = true;
        this.trouble = "";
        try {
            const path = `/api/audit/exports?${query(this.filter, { format: this.form })}`;
            save(`audit.${this.form}`, await (await fetched("POST", path)).blob());
            live.say(say("export.done"));
            this.close();
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        } finally {
            this.busy = false;
        }
    }

    private get dialog(): HTMLDialogElement | null {
        return this.renderRoot.querySelector("dialog");
    }
}
customElements.define("kaya-audit-export", AuditExport);

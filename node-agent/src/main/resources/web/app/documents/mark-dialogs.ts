import { css, html, nothing, type CSSResultGroup } from "lit";
import { Decision } from "../../kit/decision";
import { say, type Words } from "../../kit/words";
import { isAmongDocuments, type Kind, KINDS, type Mark, type Source, sourceWords } from "./marks";

/** What is to be protected, told by where it lies. */
export class MarkDialog extends Decision {
    static override properties = {
        files: { attribute: false },
        mark: { attribute: false },
        kind: { state: true },
    };
    static override styles: CSSResultGroup = [
        Decision.styles,
        css`
            .choice {
                align-items: start;
            }
            .choice input {
                margin-top: 0.2rem;
            }
            .choice span {
                display: grid;
            }
        `,
    ];

    /** Paths of documents that are known. */
    declare files: readonly string[];
    declare mark: (source: Source) => Promise<void>;
    declare kind: Kind;
    protected override readonly titled = "protected.add";

    constructor() {
        super();
        this.files = [];
        this.kind = "column";
    }

    /** For this file, where one was meant already. */
    async ask(file: string): Promise<void> {
        if (file !== "") this.kind = file.endsWith(".csv") ? "column" : "document";
        await this.open();
        const field = this.renderRoot.querySelector<HTMLInputElement>("[name=file]");
        if (field !== null && file !== "") field.value = file;
    }

    protected override body() {
        const documents = isAmongDocuments(this.kind);
        return html`<fieldset @change=${this.chosen}>
                <legend class="small soft">${say("protected.kind")}</legend>
                ${KINDS.map(
                    (kind) => html`<label class="choice">
                        <input type="radio" name="kind" value=${kind} .checked=${kind === this.kind} />
                        <span>
                            ${say(`protected.kind.${kind}`)}
                            <span class="small soft">${say(`protected.kind.${kind}.why`)}</span>
                        </span>
                    </label>`,
                )}
            </fieldset>
            <label class="field">
                ${say("protected.file")}
                <input
                    name="file"
                    required
                    maxlength="1000"
                    autocomplete="off"
                    autocapitalize="none"
                    list=${documents ? "files" : nothing}
                />
                <span>${say(documents ? "protected.file.document" : "protected.file.list")}</span>
            </label>
            <datalist id="files">
                ${this.fitting().map((file) => html`<option value=${file}></option>`)}
            </datalist>
            ${this.kind === "column"
                ? html`<label class="field">
                      ${say("protected.column")}
                      <input name="column" required maxlength="200" autocomplete="off" autocapitalize="none" />
                      <span>${say("protected.column.why")}</span>
                  </label>`
                : nothing}`;
    }

    protected override async confirmed(form: FormData): Promise<void> {
        const file = String(form.get("file")).trim();
        const column = this.kind === "column" ? { column: String(form.get("column")).trim() } : {};
        await this.mark({ kind: this.kind, file, ...column });
        this.kind = "column";
    }

    private chosen(event: Event): void {
        this.kind = KINDS.find((one) => one === (event.target as HTMLInputElement).value) ?? "column";
    }

    private fitting(): readonly string[] {
        return this.kind === "column" ? this.files.filter((file) => file.endsWith(".csv")) : this.files;
    }
}
customElements.define("kaya-mark", MarkDialog);

/** A source is to be protected no longer. */
export class UnmarkDialog extends Decision {
    static override properties = { source: { attribute: false }, unmark: { attribute: false } };
    declare source: Mark | undefined;
    declare unmark: (mark: Mark) => Promise<void>;
    protected override readonly titled = "protected.remove.title";

    protected override confirmation(): Words {
        return "protected.remove";
    }

    protected override body() {
        const what = this.source === undefined ? "" : sourceWords(this.source);
        return html`<p>${say("protected.remove.why", { what })}</p>`;
    }

    protected override async confirmed(): Promise<void> {
        if (this.source !== undefined) await this.unmark(this.source);
    }
}
customElements.define("kaya-unmark", UnmarkDialog);

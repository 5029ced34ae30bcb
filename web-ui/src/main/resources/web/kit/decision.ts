import { css, type CSSResultGroup, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { controls } from "./controls";
import { Problem } from "./http";
import { confirms } from "./keys";
import "./notice";
import { wordsOf } from "./trouble";
import { say, type Words } from "./words";

const looks = css`
    dialog {
        width: min(34rem, calc(100vw - 2rem));
    }
    form {
        display: grid;
        gap: var(--gap-4);
    }
    fieldset {
        display: grid;
        gap: var(--gap-2);
        margin: 0;
        padding: 0;
        border: 0;
    }
    legend {
        padding: 0 0 var(--gap-2);
    }
    .choice {
        display: flex;
        gap: var(--gap-2);
        align-items: center;
        min-height: 1.75rem;
        color: var(--ink);
        font-size: var(--text);
    }
    .field {
        display: grid;
        gap: var(--gap-1);
    }
    ul {
        margin: 0;
        padding-left: var(--gap-4);
    }
    .tells {
        display: grid;
        gap: var(--gap-1);
        padding: var(--gap-3);
        border-radius: var(--round);
        background: var(--sunk);
    }
    code {
        overflow-wrap: anywhere;
        font-size: var(--small);
    }
    .do {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gap-2);
        justify-content: end;
        align-items: center;
    }
    .do .hint {
        margin-right: auto;
    }
`;

/**
 * Something that cannot be taken back, or has to be told, is asked here once more. Ctrl and Enter
 * say yes. What the agent refuses is told here, and what was typed stays.
 */
export abstract class Decision extends LitElement {
    static override properties: PropertyDeclarations = { trouble: { state: true } };
    static override styles: CSSResultGroup = [controls, looks];

    declare trouble: string | undefined;
    private busy = false;

    protected abstract readonly titled: Words;

    protected abstract body(): TemplateResult;

    /** The dialog shuts when this is done, and stays when it is refused. */
    protected abstract confirmed(form: FormData): void | Promise<void>;

    protected confirmation(): Words {
        return this.titled;
    }

    protected ready(): boolean {
        return true;
    }

    async open(): Promise<void> {
        this.trouble = undefined;
        this.requestUpdate();
        await this.updateComplete;
        this.dialog()?.showModal();
    }

    override render() {
        return html`<dialog aria-labelledby="title">
            <form method="dialog" @submit=${this.submit} @keydown=${this.pressed}>
                <h2 id="title">${say(this.titled)}</h2>
                ${this.body()}
                ${this.trouble === undefined
                    ? nothing
                    : html`<kaya-notice .heading=${say("problem.title")} .why=${this.trouble}></kaya-notice>`}
                <div class="do">
                    <span class="hint soft small">${say("keys.confirm.key")}</span>
                    <button type="button" @click=${this.shut}>${say("app.back")}</button>
                    <button class="main" ?disabled=${!this.ready()}>${say(this.confirmation())}</button>
                </div>
            </form>
        </dialog>`;
    }

    private async submit(event: SubmitEvent): Promise<void> {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        if (this.busy || !this.ready() || !form.reportValidity()) return;
        this.busy = true;
        try {
            await this.confirmed(new FormData(form));
        } catch (refused) {
            if (!(refused instanceof Problem)) throw refused;
            this.trouble = wordsOf(refused);
            return;
        } finally {
            this.busy = false;
        }
        this.shut();
        form.reset();
    }

    private pressed(event: KeyboardEvent): void {
        if (!confirms(event)) return;
        event.preventDefault();
        (event.currentTarget as HTMLFormElement).requestSubmit();
    }

    protected tell(what: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(what, { detail }));
    }

    private shut(): void {
        this.dialog()?.close();
    }

    private dialog(): HTMLDialogElement | null {
        return this.renderRoot.querySelector("dialog");
    }
}

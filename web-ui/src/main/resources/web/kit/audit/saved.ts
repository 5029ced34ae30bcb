import { css, html, LitElement, nothing } from "lit";
import { controls } from "../controls";
import { call, Problem } from "../http";
import { icons } from "../icons";
import { live } from "../live";
import "../notice";
import { wordsOf } from "../trouble";
import { say } from "../words";
import { changed, type Filter } from "./address";

type Saved = { name: string; filter: Filter; savedBy: string; savedAt: string };

/** Searches under names, which the auditors of a party keep for each other. */
export class AuditSaved extends LitElement {
    static override properties = {
        filter: { attribute: false },
        searches: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            dialog {
                width: min(32rem, calc(100vw - 2rem));
            }
            dialog[open] {
                display: grid;
                gap: var(--gap-4);
            }
            header {
                display: flex;
                justify-content: space-between;
            }
            ul {
                display: grid;
                gap: var(--gap-1);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            li {
                display: flex;
                gap: var(--gap-1);
            }
            li .take {
                flex: 1;
                justify-content: space-between;
                min-width: 0;
                overflow-wrap: anywhere;
            }
            form {
                display: flex;
                flex-wrap: wrap;
                align-items: end;
                gap: var(--gap-2);
            }
            form label {
                display: grid;
                flex: 1 1 12rem;
                gap: var(--gap-1);
            }
        `,
    ];

    declare filter: Filter;
    declare searches: Saved[] | undefined;
    declare trouble: string;

    constructor() {
        super();
        this.filter = {};
        this.trouble = "";
    }

    override render() {
        return html`<button class="saved" @click=${this.open}>${icons.menu} ${say("saved.title")}</button>
            <dialog aria-labelledby="title">
                <header>
                    <h2 id="title">${say("saved.title")}</h2>
                    <button class="plain icon" title=${say("app.close")} aria-label=${say("app.close")} @click=${this.close}>
                        ${icons.close}
                    </button>
                </header>
                ${this.list()}
                ${this.trouble === "" ? nothing : html`<kaya-notice .heading=${this.trouble}></kaya-notice>`}
                ${Object.keys(this.filter).length === 0
                    ? html`<p class="small soft">${say("saved.hint")}</p>`
                    : html`<form @submit=${this.save}>
                          <label>
                              ${say("saved.name")}
                              <input name="name" required maxlength="60" pattern="[a-z0-9][a-z0-9\\-]*" autocapitalize="none" autocomplete="off" />
                              <span>${say("saved.form")}</span>
                          </label>
                          <button class="main">${say("saved.save")}</button>
                      </form>`}
            </dialog>`;
    }

    private list() {
        const { searches } = this;
        if (searches === undefined) return html`<p class="soft" role="status">${say("app.loading")}</p>`;
        if (searches.length === 0) return html`<p class="soft">${say("saved.none")}</p>`;
        return html`<ul>
            ${searches.map(
                ({ name, filter, savedBy }) => html`<li>
                    <button class="take" data-saved=${name} @click=${() => this.take(filter)}>
                        <span>${name}</span><span class="small soft">${savedBy}</span>
                    </button>
                    <button
                        class="plain icon"
                        title=${say("saved.remove", { name })}
                        aria-label=${say("saved.remove", { name })}
                        @click=${() => this.drop(name)}
                    >
                        ${icons.close}
                    </button>
                </li>`,
            )}
        </ul>`;
    }

    private async open(): Promise<void> {
        this.trouble = "";
        this.dialog?.showModal();
        await this.attempt(() => this.load());
    }

    private close(): void {
        this.dialog?.close();
    }

    private take(filter: Filter): void {
        this.close();
        this.dispatchEvent(new CustomEvent<Filter>("search", { detail: changed({}, filter) }));
    }

    private async save(event: SubmitEvent): Promise<void> {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const name = String(new FormData(form).get("name"));
        await this.attempt(async () => {
            await call("PUT", `/api/audit/searches/${encodeURIComponent(name)}`, { filter: this.filter });
            form.reset();
            live.say(say("saved.done", { name }));
            await this.load();
        });
    }

    private async drop(name: string): Promise<void> {
        await this.attempt(async () => {
            await call("DELETE", `/api/audit/searches/${encodeURIComponent(name)}`);
            await this.load();
        });
    }

    private async load(): Promise<void> {
        this.searches = (await call<{ searches: Saved[] }>("GET", "/api/audit/searches")).searches;
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        try {
            await step();
            this.trouble = "";
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        }
    }

    private get dialog(): HTMLDialogElement | null {
        return this.renderRoot.querySelector("dialog");
    }
}
customElements.define("kaya-audit-saved", AuditSaved);

import { css, html, LitElement, nothing } from "lit";
import { controls } from "./controls";
import { Problem, signIn } from "./http";
import "./notice";
import { say } from "./words";

/** Name and password of a local account. */
export class SignIn extends LitElement {
    static override properties = { trouble: { state: true }, busy: { state: true } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                min-height: 100dvh;
                place-items: center;
                padding: var(--gap-4);
            }
            main {
                display: grid;
                gap: var(--gap-5);
                width: min(100%, 24rem);
            }
            header {
                display: grid;
                gap: var(--gap-2);
            }
            .mark {
                font: 600 2rem/1 var(--serif);
                color: var(--accent);
            }
            form {
                display: grid;
                gap: var(--gap-4);
            }
            label {
                display: grid;
                gap: var(--gap-1);
            }
        `,
    ];

    declare trouble: string;
    declare busy: boolean;

    constructor() {
        super();
        this.trouble = "";
        this.busy = false;
    }

    override firstUpdated(): void {
        this.renderRoot.querySelector("input")?.focus();
    }

    override render() {
        return html`<main>
            <header>
                <p class="mark" aria-hidden="true">Kaya</p>
                <h1>${say("sign-in.title")}</h1>
                <p class="soft">${say("sign-in.lead")}</p>
            </header>
            <form @submit=${this.submit}>
                <label>
                    ${say("sign-in.name")}
                    <input name="name" autocomplete="username" autocapitalize="none" required />
                </label>
                <label>
                    ${say("sign-in.password")}
                    <input
                        name="password"
                        type="password"
                        autocomplete="current-password"
                        required
                    />
                </label>
                ${this.trouble
                    ? html`<kaya-notice .heading=${this.trouble}></kaya-notice>`
                    : nothing}
                <button class="main" ?disabled=${this.busy}>${say("sign-in.go")}</button>
            </form>
        </main>`;
    }

    private async submit(event: SubmitEvent): Promise<void> {
        event.preventDefault();
        const form = new FormData(event.target as HTMLFormElement);
        this.busy = true;
        this.trouble = "";
        try {
            if (await signIn(String(form.get("name")), String(form.get("password")))) {
                this.dispatchEvent(new Event("signed-in"));
            } else {
                this.trouble = say("sign-in.wrong");
            }
        } catch (failed) {
            this.trouble =
                failed instanceof Problem && failed.message
                    ? failed.message
                    : say("app.unreachable");
        } finally {
            this.busy = false;
        }
    }
}
customElements.define("kaya-sign-in", SignIn);

import { css, html, LitElement, type TemplateResult } from "lit";
import { controls } from "./controls";
import { call, Problem, SIGNED_OUT } from "./http";
import { icons } from "./icons";
import "./notice";
import { prefer, theme, themes, wear } from "./preferences";
import "./sign-in";
import { language, say } from "./words";

/** Who is signed in. */
export type Person = { name: string; organisation: string; roles: string[] };

type Entry = "unknown" | "out" | "unreachable" | Person;

/** What surrounds an agent's pages: who is in, and what belongs to every page. */
export abstract class Shell extends LitElement {
    static override properties = { entry: { state: true }, worn: { state: true } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-rows: auto 1fr;
                min-height: 100dvh;
            }
            header {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-1) var(--gap-3);
                padding: var(--gap-2) var(--gap-4);
                border-bottom: 1px solid var(--line);
            }
            .mark {
                font: 600 1.25rem/1 var(--serif);
                color: var(--accent);
            }
            .who {
                margin-left: auto;
                color: var(--ink-soft);
                font-size: var(--small);
                overflow-wrap: anywhere;
            }
            .skip {
                position: absolute;
                left: var(--gap-2);
                top: -4rem;
                z-index: 1;
            }
            .skip:focus {
                top: var(--gap-2);
            }
            .center {
                align-self: center;
                justify-self: center;
                padding: var(--gap-4);
            }
            @media (max-width: 40rem) {
                .who {
                    order: 1;
                    flex-basis: 100%;
                    margin: 0;
                }
                .tools {
                    margin-left: auto;
                }
            }
            .tools {
                display: flex;
            }
            @media print {
                header {
                    display: none;
                }
            }
        `,
    ];

    declare entry: Entry;
    declare worn: string;

    constructor() {
        super();
        this.entry = "unknown";
        this.worn = theme();
        wear(theme());
        document.documentElement.lang = language();
    }

    /** What this agent shows to somebody who is in. */
    protected abstract page(person: Person): TemplateResult;

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener(SIGNED_OUT, this.out);
        void this.enter();
    }

    override disconnectedCallback(): void {
        window.removeEventListener(SIGNED_OUT, this.out);
        super.disconnectedCallback();
    }

    override render() {
        if (this.entry === "unknown") {
            return html`<p class="center soft">${say("app.loading")}</p>`;
        }
        if (this.entry === "unreachable") {
            return html`<kaya-notice
                class="center"
                .heading=${say("app.unreachable")}
                .action=${say("app.try-again")}
                @act=${this.enter}
            ></kaya-notice>`;
        }
        if (this.entry === "out") {
            return html`<kaya-sign-in @signed-in=${this.enter}></kaya-sign-in>`;
        }
        return html`<header>
                <a class="skip button" href="#page" @click=${this.skip}>${say("app.skip")}</a>
                <span class="mark">Kaya</span>
                <span class="who">
                    ${say("app.account", { name: this.entry.name, organisation: this.entry.organisation })}
                </span>
                <span class="tools">${this.tools()}</span>
            </header>
            ${this.page(this.entry)}`;
    }

    private tools() {
        const name = say(`app.theme.${theme()}`);
        const label = say("app.theme", { theme: name });
        const other = language() === "en" ? "de" : "en";
        return html`<button class="plain" lang=${other} @click=${() => this.speak(other)}>
                ${say("app.language")}
            </button>
            <button class="plain icon" title=${label} aria-label=${label} @click=${this.change}>
                ${icons[theme()]}
            </button>
            <button class="plain icon" title=${say("app.sign-out")} aria-label=${say("app.sign-out")} @click=${this.leave}>
                ${icons.leave}
            </button>`;
    }

    private readonly out = (): void => {
        if (this.entry !== "unknown") this.entry = "out";
    };

    private readonly enter = async (): Promise<void> => {
        try {
            this.entry = await call<Person>("GET", "/api/me");
        } catch (failed) {
            const stranger = failed instanceof Problem && failed.status === 401;
            this.entry = stranger ? "out" : "unreachable";
        }
    };

    private async leave(): Promise<void> {
        await call("DELETE", "/api/session");
        location.hash = "";
        this.entry = "out";
    }

    private speak(chosen: string): void {
        prefer("language", chosen);
        location.reload();
    }

    private change(): void {
        const next = themes[(themes.indexOf(theme()) + 1) % themes.length] ?? "system";
        wear(next);
        this.worn = next;
    }

    private skip(event: Event): void {
        event.preventDefault();
        this.renderRoot.querySelector<HTMLElement>("header + *")?.focus();
    }
}


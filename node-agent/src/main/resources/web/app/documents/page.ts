import { css, html, LitElement, nothing } from "lit";
import { sheet } from "../../kit/columns";
import { controls } from "../../kit/controls";
import { Listening } from "../../kit/listening";
import type { Person } from "../../kit/shell";
import { say } from "../../kit/words";
import { addressOf, DOCUMENTS, open, type View, viewIn } from "./address";
import "./card";
import "./list";
import "./protected";
import "./trial";

/** What this node answers from, what never leaves, and what the federation knows of it. */
export class DocumentsPage extends LitElement {
    static override properties = { person: { attribute: false }, view: { state: true } };
    static override styles = [
        controls,
        sheet,
        css`
            main {
                max-width: 78rem;
                margin-inline: auto;
            }
            .title {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                justify-content: space-between;
                gap: var(--gap-2) var(--gap-5);
            }
            nav {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
            }
            nav a {
                display: inline-flex;
                align-items: center;
                min-height: var(--target);
                padding: 0 var(--gap-3);
                border-bottom: 2px solid transparent;
                color: var(--ink-soft);
                text-decoration: none;
            }
            nav a:hover {
                color: var(--ink);
            }
            nav a[aria-current] {
                border-color: var(--accent);
                color: var(--ink);
                font-weight: 600;
            }
        `,
    ];

    declare person: Person;
    declare view: View;

    constructor() {
        super();
        this.view = { shows: "list", path: "" };
        new Listening(this, "hashchange", this.moved);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.moved();
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<main id="page" tabindex="-1">
            <div class="title">
                <h1>${say("documents.title")}</h1>
                <nav aria-label=${say("documents.views")}>
                    ${open(this.person.roles).map(
                        ({ shows }) => html`<a
                            href=${shows === "list" ? DOCUMENTS : `${DOCUMENTS}/${shows}`}
                            aria-current=${shows === this.view.shows ? "page" : nothing}
                            >${say(`documents.view.${shows}`)}</a
                        >`,
                    )}
                </nav>
            </div>
            ${this.shown()}
        </main>`;
    }

    private shown() {
        const { view } = this;
        const operates = this.person.roles.includes("operator");
        switch (view.shows) {
            case "list":
                return html`<kaya-documents
                    .path=${view.path}
                    .operates=${operates}
                    @go=${this.go}
                ></kaya-documents>`;
            case "protected":
                return html`<kaya-protected .operates=${operates} .file=${view.file}></kaya-protected>`;
            case "card":
                return html`<kaya-card .operates=${operates}></kaya-card>`;
            default:
                return html`<kaya-trial></kaya-trial>`;
        }
    }

    private readonly moved = (): void => {
        if (location.hash === "" || location.hash.split(/[/?]/, 2).join("/") === DOCUMENTS) {
            this.view = viewIn(location.hash, this.person?.roles ?? []);
        }
    };

    /** Looking at one after the other is one step to go back over. */
    private go(event: CustomEvent<string>): void {
        const address = addressOf({ shows: "list", path: event.detail });
        if (address === location.hash) return;
        const within = this.view.shows === "list" && this.view.path !== "" && event.detail !== "";
        if (within) history.replaceState(null, "", address);
        else history.pushState(null, "", address);
        this.view = { shows: "list", path: event.detail };
    }
}
customElements.define("kaya-documents-page", DocumentsPage);

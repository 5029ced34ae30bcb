import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { Keys } from "../../kit/keys";
import { Listening } from "../../kit/listening";
import type { Person } from "../../kit/shell";
import { say } from "../../kit/words";
import { addressOf, NONE, POLICY, type View, viewIn } from "./address";
import "./draft";
import "./in-force";
import "./requests";
import "./versions";

const VERSIONS: View = { shows: "versions", from: NONE, to: NONE };
const REQUESTS: View = { shows: "requests", task: "" };

/** Where a node's people see what its policy does, change it and take that back. */
export class PolicyPage extends LitElement {
    static override properties = { person: { attribute: false }, view: { state: true } };
    static override styles = [
        controls,
        css`
            main {
                display: grid;
                align-content: start;
                gap: var(--gap-5);
                max-width: 80rem;
                margin: 0 auto;
                padding: var(--gap-5) clamp(var(--gap-4), 3vw, var(--gap-6)) var(--gap-6);
                outline: none;
            }
            header {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
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
                min-height: 1.75rem;
                padding: 0 var(--gap-3);
                border-radius: var(--round);
                color: var(--ink);
                font-size: var(--small);
                text-decoration: none;
            }
            nav a:hover {
                background: var(--sunk);
            }
            nav a[aria-current] {
                background: var(--wash);
                font-weight: 600;
            }
        `,
    ];

    declare person: Person;
    declare view: View;

    constructor() {
        super();
        this.view = viewIn(location.hash);
        new Listening(this, "hashchange", this.moved);
        new Keys(this, [
            { key: "i", title: "policy.in-force", act: () => this.go({ shows: "in-force" }) },
            { key: "v", title: "policy.versions", act: () => this.go(VERSIONS) },
            {
                key: "e",
                title: "policy.draft",
                act: () => this.go({ shows: "draft" }),
                when: () => this.may("operator", "admin"),
            },
            { key: "p", title: "policy.requests", act: () => this.go(REQUESTS) },
        ]);
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<main id="page" tabindex="-1">
            <header>
                <h1>${say("policy.title")}</h1>
                <nav aria-label=${say("policy.parts")}>
                    ${this.way({ shows: "in-force" }, say("policy.in-force"))}
                    ${this.way(VERSIONS, say("policy.versions"))}
                    ${this.may("operator", "admin") ? this.way({ shows: "draft" }, say("policy.draft")) : nothing}
                    ${this.way(REQUESTS, say("policy.requests"))}
                </nav>
            </header>
            ${this.content()}
        </main>`;
    }

    private content() {
        const { view, person } = this;
        switch (view.shows) {
            case "in-force":
                return html`<kaya-policy-in-force .person=${person}></kaya-policy-in-force>`;
            case "versions":
                return html`<kaya-policy-versions
                    .person=${person}
                    .from=${view.from}
                    .to=${view.to}
                ></kaya-policy-versions>`;
            case "draft":
                return this.may("operator", "admin")
                    ? html`<kaya-policy-draft .person=${person}></kaya-policy-draft>`
                    : html`<p>${say("policy.draft.not-yours")}</p>`;
            case "requests":
                return html`<kaya-policy-requests .person=${person} .task=${view.task}></kaya-policy-requests>`;
        }
    }

    private way(view: View, name: string) {
        return html`<a href=${addressOf(view)} aria-current=${view.shows === this.view.shows ? "page" : nothing}>${name}</a>`;
    }

    private may(...roles: string[]): boolean {
        return roles.some((role) => this.person.roles.includes(role));
    }

    private go(view: View): void {
        location.hash = addressOf(view);
    }

    private readonly moved = (): void => {
        const here = location.hash === "" || location.hash.split(/[/?]/, 2).join("/") === POLICY;
        if (here) this.view = viewIn(location.hash);
    };
}
customElements.define("kaya-policy-page", PolicyPage);

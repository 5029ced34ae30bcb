import { html, LitElement } from "lit";
import { controls } from "../controls";
import { Listening } from "../listening";
import { AUDIT, addressOf, type View, viewIn } from "./address";
import "./bundle";
import "./search";
import "./timeline";

/** What this party's log tells its auditors. */
export class AuditPage extends LitElement {
    static override properties = { view: { state: true } };
    static override styles = controls;

    declare view: View;

    constructor() {
        super();
        this.view = viewIn(location.hash);
        new Listening(this, "hashchange", this.moved);
    }

    override focus(): void {
        this.renderRoot.querySelector<HTMLElement>(":first-child")?.focus();
    }

    override render() {
        const { view } = this;
        if (view.shows === "task") return html`<kaya-audit-timeline .task=${view.task}></kaya-audit-timeline>`;
        if (view.shows === "bundle") return html`<kaya-audit-bundle></kaya-audit-bundle>`;
        return html`<kaya-audit-search .view=${view} @go=${this.go}></kaya-audit-search>`;
    }

    private readonly moved = (): void => {
        const there = location.hash === "" || location.hash.split(/[/?]/, 2).join("/") === AUDIT;
        if (there) this.view = viewIn(location.hash);
    };

    /** A step to be gone back over, or, looking at one after the other, none. */
    private go(event: CustomEvent<{ view: View; step: boolean }>): void {
        const { view, step } = event.detail;
        const address = addressOf(view);
        if (address !== location.hash) {
            if (step) history.pushState(null, "", address);
            else history.replaceState(null, "", address);
        }
        this.view = view;
    }
}
customElements.define("kaya-audit-page", AuditPage);

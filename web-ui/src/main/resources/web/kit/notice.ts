import { css, html, LitElement, nothing } from "lit";
import { controls } from "./controls";

/** Something that went otherwise than hoped: a sentence, why, and one thing to do about it. */
export class Notice extends LitElement {
    static override properties = { heading: {}, why: {}, action: {} };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
            }
            div {
                display: grid;
                gap: var(--gap-2);
                justify-items: start;
                padding: var(--gap-4);
                border-left: 3px solid var(--warn);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .heading {
                font-weight: 600;
            }
        `,
    ];

    declare heading: string;
    declare why: string;
    declare action: string;

    override render() {
        return html`<div role="alert">
            <p class="heading">${this.heading}</p>
            ${this.why ? html`<p>${this.why}</p>` : nothing}
            ${this.action ? html`<button @click=${this.act}>${this.action}</button>` : nothing}
        </div>`;
    }

    private act(): void {
        this.dispatchEvent(new Event("act"));
    }
}
customElements.define("kaya-notice", Notice);

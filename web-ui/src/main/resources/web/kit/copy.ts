import { css, html, LitElement, nothing } from "lit";
import { controls } from "./controls";
import { icons } from "./icons";
import { live } from "./live";
import { say } from "./words";

/** A text that people take elsewhere: an id, a digest. The whole of it is on the button. */
export class Copy extends LitElement {
    static override properties = { text: {}, what: {}, most: { attribute: false }, done: { state: true } };
    static override styles = [
        controls,
        css`
            :host {
                display: inline-flex;
                align-items: center;
                gap: var(--gap-1);
                max-width: 100%;
            }
            code {
                overflow-wrap: anywhere;
                font: var(--small) / 1.5 var(--mono);
                user-select: all;
            }
            button.icon {
                min-width: 1.75rem;
                min-height: 1.75rem;
            }
        `,
    ];

    declare text: string;
    /** What the text is, for those who do not see it. */
    declare what: string;
    /** How much of it is shown; all of it is copied. */
    declare most: number;
    declare done: boolean;

    constructor() {
        super();
        this.text = "";
        this.what = "";
        this.most = Number.POSITIVE_INFINITY;
        this.done = false;
    }

    override render() {
        const label = say("copy.copy", { what: this.what });
        const shown = this.text.length > this.most ? `${this.text.slice(0, this.most)}…` : this.text;
        return html`<code title=${shown === this.text ? nothing : this.text}>${shown}</code>${navigator.clipboard === undefined
                ? nothing
                : html`<button class="plain icon" title=${label} aria-label=${label} @click=${this.copy}>
                      ${this.done ? icons.replied : icons.copy}
                  </button>`}`;
    }

    private async copy(): Promise<void> {
        await navigator.clipboard.writeText(this.text);
        this.done = true;
        live.say(say("copy.copied", { what: this.what }));
        setTimeout(() => (this.done = false), 2000);
    }
}
customElements.define("kaya-copy", Copy);

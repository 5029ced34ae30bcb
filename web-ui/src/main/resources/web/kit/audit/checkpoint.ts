import { css, html, LitElement, nothing } from "lit";
import { controls } from "../controls";
import { Problem } from "../http";
import { icons } from "../icons";
import { save } from "../save";
import { time } from "../times";
import { say } from "../words";
import { type Head, head } from "./entries";

/** Where the log stands, to be kept elsewhere: what it says later must go on from it. */
export class AuditCheckpoint extends LitElement {
    static override properties = { head: { state: true } };
    static override styles = [
        controls,
        css`
            section {
                display: grid;
                gap: var(--gap-2);
                justify-items: start;
            }
            h2 {
                color: var(--ink-soft);
                font-size: var(--small);
            }
        `,
    ];

    declare head: Head | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    override render() {
        const { head } = this;
        if (head === undefined) return nothing;
        return html`<section aria-labelledby="title">
            <h2 id="title">${say("checkpoint.title")}</h2>
            <p class="small">
                ${say("checkpoint.size", { n: head.size.toLocaleString() })} ${time(head.signedAt)}
            </p>
            ${head.cosigned.map(({ witness, size }) => html`<p class="small">${say("bundle.witness", { name: witness, size })}</p>`)}
            <button class="keep" title=${say("checkpoint.why")} @click=${() => save(`checkpoint-${head.size}.txt`, head.note)}>
                ${icons.save} ${say("checkpoint.save")}
            </button>
        </section>`;
    }

    private async load(): Promise<void> {
        try {
            this.head = await head();
        } catch (failed) {
            // An empty log has none, and of other trouble the list beside it tells.
            if (!(failed instanceof Problem)) throw failed;
        }
    }
}
customElements.define("kaya-audit-checkpoint", AuditCheckpoint);

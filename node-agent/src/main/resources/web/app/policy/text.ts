import { css, html, LitElement } from "lit";
import { controls } from "../../kit/controls";
import { say } from "../../kit/words";
import { linesOf } from "./lines";
import { policyLooks } from "./looks";

/** A policy's own words, with the numbers of their lines. */
export class PolicyText extends LitElement {
    static override properties = { text: { attribute: false } };
    static override styles = [
        controls,
        policyLooks,
        css`
            .sheet {
                display: grid;
                gap: var(--gap-3);
            }
            pre {
                max-height: 36rem;
                margin: 0;
                padding: var(--gap-3) 0;
                overflow: auto;
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
                counter-reset: line;
            }
            .line {
                display: block;
                padding-right: var(--gap-4);
                white-space: pre;
                overflow-wrap: normal;
            }
            .line::before {
                display: inline-block;
                width: 2.5rem;
                margin-right: var(--gap-3);
                color: var(--ink-soft);
                text-align: right;
                counter-increment: line;
                content: counter(line) / "";
            }
        `,
    ];

    declare text: string;

    override render() {
        return html`<div class="sheet">
            <h2 id="title">${say("policy.text")}</h2>
            <pre tabindex="0" role="region" aria-labelledby="title">${linesOf(this.text).map(
                (line) => html`<code class="line">${line === "" ? "​" : line}</code>`,
            )}</pre>
        </div>`;
    }
}
customElements.define("kaya-policy-text", PolicyText);

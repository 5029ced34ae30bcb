import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { icons } from "../../kit/icons";
import { locale, time } from "../../kit/times";
import { say } from "../../kit/words";
import type { Standing } from "./documents";

/** How far the index is. */
export class DocumentsStanding extends LitElement {
    static override properties = { standing: { attribute: false }, operates: { type: Boolean } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                gap: var(--gap-4);
            }
            dl {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-4) var(--gap-6);
                margin: 0;
            }
            .one {
                display: grid;
            }
            dt {
                order: 1;
                color: var(--ink-soft);
                font-size: var(--small);
            }
            dd {
                margin: 0;
                font: 500 1.75rem/1.2 var(--serif);
                font-variant-numeric: tabular-nums;
            }
            .bad dd {
                color: var(--bad);
            }
            .bad svg {
                width: 0.75em;
                height: 0.75em;
            }
            .now {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2) var(--gap-4);
            }
            .now p {
                flex: 1 1 16rem;
            }
            progress {
                flex: 0 1 12rem;
                width: 12rem;
                height: 0.5rem;
                accent-color: var(--accent);
            }
        `,
    ];

    declare standing: Standing;
    declare operates: boolean;

    override render() {
        const { documents, progress } = this.standing;
        return html`<dl>
                ${number(documents.indexed, say("documents.indexed"))}
                ${number(documents.failed, say("documents.failed"), documents.failed > 0)}
                ${documents.pending > 0 ? number(documents.pending, say("documents.pending")) : nothing}
                ${number(progress.passages, say("documents.passages"))}
            </dl>
            <div class="now">
                ${this.now()}
                ${this.operates
                    ? html`<button @click=${() => this.dispatchEvent(new Event("reindex"))}>
                          ${icons.again} ${say("documents.reindex")}
                      </button>`
                    : nothing}
            </div>`;
    }

    private now() {
        const { progress, documents } = this.standing;
        if (progress.state === "indexing") {
            const said = say("documents.reading", {
                done: progress.filesDone,
                files: progress.files,
                rate: Math.round(progress.passagesPerSecond),
            });
            return html`<progress
                    aria-label=${said}
                    max=${Math.max(1, progress.files)}
                    .value=${progress.filesDone}
                ></progress>
                <p class="soft" data-state="indexing">${said}</p>`;
        }
        const [before, after] = say("documents.newest", { when: "\n" }).split("\n");
        return html`<p class="soft" data-state="idle">
            ${documents.lastIndexed === undefined ? nothing : html`${before}${time(documents.lastIndexed)}${after} `}
            ${say("documents.resting")}
        </p>`;
    }
}
customElements.define("kaya-documents-standing", DocumentsStanding);

function number(value: number, what: string, bad = false) {
    return html`<div class="one ${bad ? "bad" : ""}">
        <dt>${what}</dt>
        <dd>${bad ? icons.failed : nothing} ${value.toLocaleString(locale())}</dd>
    </div>`;
}

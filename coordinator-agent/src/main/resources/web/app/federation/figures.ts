import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { lasting, millis } from "../../kit/lasting";
import { locale } from "../../kit/times";
import { tryAgain } from "../../kit/trouble";
import { say } from "../../kit/words";
import { addressOf, type Figures, sum } from "./nodes";

const WINDOWS = ["PT24H", "P7D", "P30D", "P365D"] as const;
type Window = (typeof WINDOWS)[number];
const COLUMNS = [
    "asked",
    "released",
    "nothingFound",
    "refused",
    "withheld",
    "expired",
    "silent",
    "failed",
    "noAnswer",
    "withdrawn",
    "open",
] as const;

/** How often each node was asked and what became of it, for those who oversee the federation. */
export class FederationFigures extends LitElement {
    static override properties = {
        last: { state: true },
        figures: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
            }
            section {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
            }
            .head {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2) var(--gap-5);
            }
            .last {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
            }
            .last button {
                min-height: 1.75rem;
                border-color: transparent;
                background: none;
                font-size: var(--small);
            }
            .last button[aria-pressed="true"] {
                background: var(--wash);
                font-weight: 600;
            }
            .table {
                max-height: 40rem;
                overflow: auto;
                border-top: 1px solid var(--line);
            }
            table {
                width: 100%;
                border-collapse: collapse;
                font-variant-numeric: tabular-nums;
            }
            th,
            td {
                padding: var(--gap-2) var(--gap-2);
                border-bottom: 1px solid var(--line);
                text-align: end;
                vertical-align: baseline;
            }
            thead th {
                position: sticky;
                top: 0;
                background: var(--paper);
                color: var(--ink-soft);
                font-size: var(--small);
                font-weight: 400;
            }
            tr > :first-child {
                min-width: 11rem;
                padding-left: 0;
                text-align: start;
            }
            tbody th {
                font-weight: 600;
            }
            tbody a {
                color: inherit;
                text-decoration: none;
            }
            tbody a:hover {
                text-decoration: underline;
            }
            .none {
                color: var(--ink-soft);
            }
            tfoot :is(th, td) {
                border: 0;
                font-weight: 600;
            }
            .redacted {
                font-weight: 400;
                white-space: nowrap;
            }
        `,
    ];

    declare last: Window;
    declare figures: readonly Figures[] | undefined;
    declare trouble: Problem | undefined;

    constructor() {
        super();
        this.last = "P30D";
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.count(this.last);
    }

    override render() {
        return html`<section aria-labelledby="title">
            <div class="head">
                <h2 id="title">${say("federation.figures")}</h2>
                <div class="last" role="group" aria-label=${say("figures.last")}>
                    ${WINDOWS.map(
                        (last) => html`<button
                            data-last=${last}
                            aria-pressed=${last === this.last}
                            @click=${() => this.count(last)}
                        >
                            ${say(`figures.last.${last}`)}
                        </button>`,
                    )}
                </div>
            </div>
            ${this.shown()}
        </section>`;
    }

    private shown() {
        const { figures, trouble } = this;
        if (trouble !== undefined) {
            return tryAgain(trouble, () => this.count(this.last));
        }
        if (figures === undefined) return html`<p class="soft" role="status">${say("app.loading")}</p>`;
        if (figures.length === 0) return html`<p class="soft">${say("federation.figures.none")}</p>`;
        return html`<div class="table" tabindex="0" role="group" aria-labelledby="title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">${say("federation.node")}</th>
                            ${COLUMNS.map((column) => html`<th scope="col">${say(`federation.${column}`)}</th>`)}
                            <th scope="col">${say("federation.median")}</th>
                        </tr>
                    </thead>
                    <tbody>
                        ${figures.map((one) => row(one))}
                    </tbody>
                    ${figures.length > 1 ? all(figures) : nothing}
                </table>
            </div>
            <p class="soft small">${say("federation.figures.why")}</p>`;
    }

    private async count(last: Window): Promise<void> {
        this.last = last;
        try {
            const { nodes } = await call<{ nodes: Figures[] }>("GET", `/api/nodes/figures?last=${last}`);
            if (this.last !== last) return;
            this.figures = nodes;
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = failed;
        }
    }
}
customElements.define("kaya-federation-figures", FederationFigures);

function row(one: Figures) {
    const { medianToRelease } = one;
    return html`<tr data-node=${one.id}>
        <th scope="row"><a href=${addressOf(one.id)}>${one.name}</a></th>
        ${COLUMNS.map((column) => cell(one[column], column === "released" ? one.redacted : 0))}
        <td>${medianToRelease === undefined ? "–" : lasting(millis(medianToRelease))}</td>
    </tr>`;
}

function all(figures: readonly Figures[]) {
    const sums = sum(figures);
    return html`<tfoot>
        <tr>
            <th scope="row">${say("federation.all")}</th>
            ${COLUMNS.map((column) => cell(sums[column], column === "released" ? sums.redacted : 0))}
            <td></td>
        </tr>
    </tfoot>`;
}

function cell(count: number, redacted: number) {
    const told = count.toLocaleString(locale());
    return html`<td class=${count === 0 ? "none" : ""}>
        ${told}${redacted === 0
            ? nothing
            : html`<br /><span class="redacted soft small">${say("federation.redacted", { n: redacted })}</span>`}
    </td>`;
}

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { icons } from "../../kit/icons";
import { live } from "../../kit/live";
import { locale } from "../../kit/times";
import { tryAgain } from "../../kit/trouble";
import { say } from "../../kit/words";
import { type Found, foundBy, part } from "./trials";

/** What a question would find here, for the operator's own trial. */
export class Trial extends LitElement {
    static override properties = {
        found: { state: true },
        busy: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-5);
                max-width: 52rem;
            }
            form {
                display: grid;
                gap: var(--gap-2);
            }
            .field {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
            }
            input {
                flex: 1 1 14rem;
                width: auto;
                font: var(--read) / 1.5 var(--serif);
            }
            ol {
                display: grid;
                gap: var(--gap-5);
                margin: var(--gap-4) 0 0;
                padding: 0;
                list-style: none;
            }
            li {
                display: grid;
                grid-template-columns: minmax(0, 1fr) 10rem;
                gap: var(--gap-2) var(--gap-5);
            }
            h3 {
                overflow-wrap: anywhere;
            }
            blockquote {
                max-height: 11rem;
                margin: 0;
                padding-left: var(--gap-4);
                overflow: auto;
                border-left: 2px solid var(--line);
                font: var(--text) / 1.6 var(--serif);
                overflow-wrap: anywhere;
                white-space: pre-line;
            }
            .head {
                display: grid;
            }
            .how {
                display: grid;
                align-content: start;
                gap: var(--gap-1);
                grid-row: span 2;
                font-size: var(--small);
            }
            .score {
                display: grid;
                grid-template-columns: 4.5rem minmax(0, 1fr) 2.25rem;
                align-items: center;
                gap: var(--gap-2);
                color: var(--ink-soft);
                font-variant-numeric: tabular-nums;
            }
            .score svg {
                width: 100%;
                height: 0.375rem;
                stroke: none;
            }
            .bed {
                fill: var(--line);
            }
            .bar {
                fill: var(--accent);
            }
            @media (max-width: 40rem) {
                li {
                    grid-template-columns: minmax(0, 1fr);
                }
                .how {
                    grid-row: auto;
                }
            }
        `,
    ];

    declare found: readonly Found[] | undefined;
    declare busy: boolean;
    declare trouble: Problem | undefined;

    constructor() {
        super();
        this.busy = false;
    }

    override render() {
        return html`<form role="search" @submit=${this.submit}>
                <p class="soft">${say("trial.lead")}</p>
                <div class="field">
                    <input
                        name="q"
                        type="search"
                        required
                        maxlength="4000"
                        autocomplete="off"
                        aria-label=${say("trial.question")}
                        placeholder=${say("trial.question")}
                    />
                    <button class="main" ?disabled=${this.busy}>
                        ${icons.search} ${say(this.busy ? "trial.busy" : "trial.go")}
                    </button>
                </div>
            </form>
            ${this.trouble === undefined
                ? nothing
                : tryAgain(this.trouble, this.look)}
            ${this.results()}`;
    }

    private results() {
        const { found } = this;
        if (found === undefined) return nothing;
        if (found.length === 0) {
            return html`<div class="soft">
                <h2>${say("trial.none")}</h2>
                <p>${say("trial.none.why")}</p>
            </div>`;
        }
        return html`<section aria-labelledby="found">
            <h2 id="found">${say("trial.found", { n: found.length })}</h2>
            <ol>
                ${found.map((one) => this.result(one))}
            </ol>
        </section>`;
    }

    private result(one: Found) {
        return html`<li data-found>
            <div class="head">
                <h3>${one.title}</h3>
                <span class="soft small">${one.locator}</span>
            </div>
            <div class="how">
                <span>${say(`trial.by.${foundBy(one)}`)}</span>
                ${score(say("trial.lexical"), one.lexical)} ${score(say("trial.cosine"), one.cosine)}
                <span class="soft">${say("trial.score", { score: number(one.score) })}</span>
            </div>
            <blockquote tabindex="0" aria-label=${one.title}>${one.text}</blockquote>
        </li>`;
    }

    private submit(event: SubmitEvent): void {
        event.preventDefault();
        void this.look();
    }

    private readonly look = async (): Promise<void> => {
        const question = this.renderRoot.querySelector<HTMLInputElement>("[name=q]")?.value.trim() ?? "";
        if (question === "" || this.busy) return;
        this.busy = true;
        try {
            const query = new URLSearchParams({ q: question });
            const { results } = await call<{ results: Found[] }>("GET", `/api/documents/search?${query}`);
            this.found = results;
            this.trouble = undefined;
            live.say(results.length === 0 ? say("trial.none") : say("trial.found", { n: results.length }));
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = failed;
        } finally {
            this.busy = false;
        }
    };
}
customElements.define("kaya-trial", Trial);

function score(name: string, value: number) {
    return html`<span class="score">
        <span>${name}</span>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bed" width="100" height="6" />
            <rect class="bar" width=${part(value) * 100} height="6" />
        </svg>
        <span>${number(value)}</span>
    </span>`;
}

function number(score: number): string {
    return score.toLocaleString(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

import { css, html, LitElement } from "lit";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import "../kit/notice";
import type { Person } from "../kit/shell";
import { time } from "../kit/times";
import { say } from "../kit/words";
import type { Line } from "./review";

/** Where operators decide what leaves. */
export class ReviewPage extends LitElement {
    static override properties = {
        person: { attribute: false },
        lines: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            main {
                display: grid;
                gap: var(--gap-4);
                width: min(100%, 46rem);
                padding: var(--gap-5) clamp(var(--gap-4), 4vw, var(--gap-6));
                outline: none;
            }
            ul {
                display: grid;
                gap: var(--gap-3);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            li {
                overflow-wrap: anywhere;
            }
        `,
    ];

    declare person: Person;
    declare lines: Line[] | undefined;
    declare trouble: Problem | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<main id="page" tabindex="-1">
            <h1>${say("review.queue")}</h1>
            ${this.content()}
        </main>`;
    }

    private content() {
        if (this.trouble !== undefined) {
            return html`<kaya-notice
                .heading=${say("problem.title")}
                .why=${this.trouble.message || say("app.unreachable")}
                .action=${say("app.try-again")}
                @act=${this.load}
            ></kaya-notice>`;
        }
        if (this.lines === undefined) return html`<p class="soft">${say("app.loading")}</p>`;
        if (this.lines.length === 0) return html`<p class="soft">${say("review.empty")}</p>`;
        return html`<ul>
            ${this.lines.map((line) => this.line(line))}
        </ul>`;
    }

    private line(line: Line) {
        const { organisation, purpose } = line;
        return html`<li>
            <p>${line.questions.join(" ")}</p>
            <p class="soft small">
                ${say("review.line", { organisation, purpose })} · ${time(line.createdAt)}
            </p>
        </li>`;
    }

    private readonly load = async (): Promise<void> => {
        try {
            const { reviews } = await call<{ reviews: Line[] }>("GET", "/api/reviews");
            this.lines = reviews;
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            if (failed.status !== 401) this.trouble = failed;
        }
    };
}
customElements.define("kaya-review-page", ReviewPage);

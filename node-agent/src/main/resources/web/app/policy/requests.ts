import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { Keys } from "../../kit/keys";
import { type LongList, longList } from "../../kit/long-list";
import "../../kit/notice";
import type { Person } from "../../kit/shell";
import { moment } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say } from "../../kit/words";
import { addressOf } from "./address";
import { stateWords } from "./explanation";
import { policyLooks } from "./looks";
import type { Task } from "./policy";

const MOST = 1_000;

/** What was asked here, the newest first, and why each was admitted or not. */
export class PolicyRequests extends LitElement {
    static override properties = {
        person: { attribute: false },
        task: { attribute: false },
        tasks: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        longList,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr);
                align-items: start;
                gap: var(--gap-5);
                --row: 5rem;
            }
            .list {
                display: grid;
                gap: var(--gap-3);
            }
            h2 {
                font-size: 1.0625rem;
            }
            kaya-long-list {
                max-height: calc(100dvh - 14rem);
                min-height: 12rem;
            }
            a.row {
                display: grid;
                align-content: center;
                height: calc(var(--row) - 1px);
                padding: 0 var(--gap-3);
                border-radius: var(--round);
                color: var(--ink);
                text-decoration: none;
                outline-offset: -2px;
            }
            a.row:hover {
                background: var(--sunk);
            }
            a.row[aria-current] {
                background: var(--wash);
            }
            a.row span {
                overflow: hidden;
                text-overflow: ellipsis;
                white-space: nowrap;
            }
            a.row[aria-current] .soft {
                color: var(--ink);
            }
            @media (max-width: 52rem) {
                :host {
                    grid-template-columns: minmax(0, 1fr);
                }
                kaya-long-list {
                    max-height: 22rem;
                }
            }
        `,
    ];

    declare person: Person;
    declare task: string;
    declare tasks: Task[] | undefined;
    declare trouble: string | undefined;

    constructor() {
        super();
        this.task = "";
        new Keys(this, [
            { key: "j", title: "policy.key.next", act: () => this.go(1) },
            { key: "k", title: "policy.key.previous", act: () => this.go(-1) },
        ]);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        if (this.mayList()) void this.load();
    }

    override render() {
        return html`<section class="list" aria-labelledby="title">
                <h2 id="title">${say("policy.requests.title")}</h2>
                ${this.list()}
            </section>
            <section aria-label=${say("policy.request")}>
                ${this.task === ""
                    ? html`<p class="soft">${say(this.tasks?.length === 0 ? "policy.requests.none.why" : "policy.requests.choose")}</p>`
                    : html`<kaya-policy-explanation .task=${this.task}></kaya-policy-explanation>`}
            </section>`;
    }

    private list() {
        if (!this.mayList()) return html`<p class="soft">${say("policy.requests.not-yours")}</p>`;
        if (this.trouble !== undefined) {
            return html`<kaya-notice
                .heading=${say("problem.title")}
                .why=${this.trouble}
                .action=${say("app.try-again")}
                @act=${() => this.load()}
            ></kaya-notice>`;
        }
        if (this.tasks === undefined) return html`<p class="soft" role="status">${say("app.loading")}</p>`;
        if (this.tasks.length === 0) return html`<p class="soft">${say("policy.requests.none")}</p>`;
        return html`<kaya-long-list
                .name=${say("policy.requests.title")}
                .items=${this.tasks}
                .draw=${(task: Task) => this.row(task)}
            ></kaya-long-list>
            ${this.tasks.length < MOST ? nothing : html`<p class="small soft">${say("policy.requests.most", { n: MOST })}</p>`}`;
    }

    private row(task: Task) {
        return html`<a
            class="row"
            href=${addressOf({ shows: "requests", task: task.id })}
            data-task=${task.id}
            aria-current=${task.id === this.task ? "true" : nothing}
        >
            <span>${task.organisation}</span>
            <span class="small">${task.purpose} · ${stateWords(task.state)}</span>
            <span class="small soft">${moment(task.receivedAt)}${task.rules.length === 0 ? "" : ` · ${task.rules.join(", ")}`}</span>
        </a>`;
    }

    private go(by: number): void {
        const { tasks } = this;
        if (tasks === undefined || tasks.length === 0) return;
        const at = tasks.findIndex(({ id }) => id === this.task);
        const next = Math.min(tasks.length - 1, Math.max(0, at + by));
        const task = tasks[next];
        if (task === undefined) return;
        location.hash = addressOf({ shows: "requests", task: task.id });
        void this.renderRoot.querySelector<LongList<Task>>("kaya-long-list")?.reveal(next);
    }

    private async load(): Promise<void> {
        try {
            this.tasks = (await call<{ tasks: Task[] }>("GET", `/api/tasks?limit=${MOST}`)).tasks;
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        }
    }

    private mayList(): boolean {
        return ["operator", "auditor"].some((role) => this.person.roles.includes(role));
    }
}
customElements.define("kaya-policy-requests", PolicyRequests);

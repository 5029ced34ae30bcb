import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import { icons } from "../kit/icons";
import { live } from "../kit/live";
import "../kit/notice";
import { follow } from "../kit/stream";
import { say } from "../kit/words";
import "./answer";
import { stateWords } from "./answer";
import "./composer";
import type { Composer, Federation, Member } from "./composer";
import { markdown } from "./markdown";
import "./node-list";
import { statusWords } from "./node-list";
import { after, EVENTS, isOpen, type NodeState, type Question } from "./question";

type Line = { id: string; conversation: string; text: string; state: string };
type Known = { federation: Federation; members: Member[] };

const PREFIX = "#/questions/";

/** Where a person asks, and reads what came of it. */
export class AskPage extends LitElement {
    static override properties = {
        known: { state: true },
        lines: { state: true },
        thread: { state: true },
        chosen: { state: true },
        trouble: { state: true },
        connected: { state: true },
        listed: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(13rem, 17rem) minmax(0, 1fr);
                align-items: start;
            }
            nav {
                position: sticky;
                top: 0;
                display: grid;
                gap: var(--gap-3);
                align-content: start;
                max-height: 100dvh;
                overflow: auto;
                padding: var(--gap-4);
            }
            nav ul {
                display: grid;
                gap: 1px;
                margin: 0;
                padding: 0;
                list-style: none;
            }
            nav a {
                display: block;
                padding: var(--gap-2);
                border-radius: var(--round);
                color: var(--ink);
                text-decoration: none;
            }
            nav a span {
                display: -webkit-box;
                overflow: hidden;
                -webkit-box-orient: vertical;
                -webkit-line-clamp: 2;
                overflow-wrap: anywhere;
            }
            nav a:hover,
            nav a[aria-current] {
                background: var(--wash);
            }
            .toggle {
                display: none;
            }
            main {
                display: grid;
                align-content: start;
                gap: var(--gap-6);
                min-height: 100%;
                padding: var(--gap-5) clamp(var(--gap-4), 4vw, var(--gap-6));
                border-left: 1px solid var(--line);
                outline: none;
            }
            .welcome {
                display: grid;
                gap: var(--gap-2);
                padding-top: min(8vh, 4rem);
            }
            .welcome h1 {
                font: 500 2rem/1.2 var(--serif);
            }
            .column {
                display: grid;
                gap: var(--gap-6);
                width: min(100%, 46rem);
            }
            .open {
                display: grid;
                grid-template-columns: minmax(0, 46rem) minmax(15rem, 20rem);
                justify-content: space-between;
                gap: var(--gap-6);
                align-items: start;
            }
            .earlier {
                padding-bottom: var(--gap-5);
                border-bottom: 1px solid var(--line);
            }
            kaya-node-list {
                position: sticky;
                top: var(--gap-5);
            }
            @media (max-width: 68rem) {
                .open {
                    grid-template-columns: minmax(0, 1fr);
                }
                kaya-node-list {
                    position: static;
                }
            }
            @media (max-width: 48rem) {
                :host {
                    grid-template-columns: minmax(0, 1fr);
                }
                nav {
                    position: static;
                    max-height: none;
                    padding-bottom: 0;
                }
                nav:not(.listed) .list {
                    display: none;
                }
                .toggle {
                    display: inline-flex;
                }
                .bar {
                    display: flex;
                    gap: var(--gap-2);
                }
                main {
                    border-left: 0;
                }
            }
            @media print {
                :host {
                    display: block;
                }
                nav {
                    display: none;
                }
            }
        `,
    ];

    declare known: Known | undefined;
    declare lines: Line[];
    declare thread: Question[];
    declare chosen: string;
    declare trouble: Problem | undefined;
    declare connected: boolean;
    declare listed: boolean;
    private leave = (): void => {};

    constructor() {
        super();
        this.lines = [];
        this.thread = [];
        this.chosen = "";
        this.connected = true;
        this.listed = false;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener("hashchange", this.moved);
        void this.begin();
    }

    override disconnectedCallback(): void {
        window.removeEventListener("hashchange", this.moved);
        this.leave();
        super.disconnectedCallback();
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<nav class=${this.listed ? "listed" : ""} aria-label=${say("history.title")}>
                ${this.history()}
            </nav>
            <main id="page" tabindex="-1">${this.content()}</main>`;
    }

    private history() {
        return html`<div class="bar">
                <button @click=${this.fresh}>${icons.plus} ${say("ask.new")}</button>
                <button
                    class="toggle icon"
                    aria-label=${say("history.show")}
                    aria-expanded=${this.listed}
                    @click=${() => (this.listed = !this.listed)}
                >
                    ${icons.menu}
                </button>
            </div>
            <div class="list">
                ${this.lines.length === 0
                    ? html`<p class="soft small">${say("history.empty")}</p>`
                    : html`<ul>
                          ${this.conversations().map((line) => this.line(line))}
                      </ul>`}
            </div>`;
    }

    /** One line a conversation: its newest question. */
    private conversations(): Line[] {
        const seen = new Set<string>();
        return this.lines.filter((line) => {
            const first = !seen.has(line.conversation);
            seen.add(line.conversation);
            return first;
        });
    }

    private line(line: Line) {
        const here = this.thread.at(-1)?.conversation === line.conversation;
        return html`<li>
            <a href=${PREFIX + line.id} aria-current=${here ? "page" : nothing}>
                <span>${line.text}</span>
                <span class="soft small">${stateWords(line.state)}</span>
            </a>
        </li>`;
    }

    private content() {
        if (this.trouble !== undefined) return this.failed(this.trouble);
        if (this.known === undefined) return html`<p class="soft">${say("app.loading")}</p>`;
        const newest = this.thread.at(-1);
        if (this.chosen !== "" && newest === undefined) {
            return html`<p class="soft">${say("app.loading")}</p>`;
        }
        if (newest === undefined) {
            return html`<div class="column">
                <div class="welcome">
                    <h1>${say("ask.lead")}</h1>
                    <p class="soft">${say("ask.lead.why")}</p>
                </div>
                ${this.composer("")}
            </div>`;
        }
        return html`<div class="open">
            <div class="column">
                <h1 class="hidden">${say("ask.title")}</h1>
                ${this.thread.slice(0, -1).map((one) => html`<div class="earlier">${this.answer(one)}</div>`)}
                ${this.answer(newest)}
                ${this.connected ? nothing : html`<p class="soft" role="status">${say("app.reconnecting")}</p>`}
                ${this.composer(newest.conversation)}
            </div>
            <kaya-node-list .question=${newest}></kaya-node-list>
        </div>`;
    }

    private failed(trouble: Problem) {
        const gone = trouble.status === 404 || trouble.status === 400;
        return html`<kaya-notice
            .heading=${gone ? say("problem.gone") : say("problem.title")}
            .why=${gone ? say("problem.gone.why") : trouble.message || say("app.unreachable")}
            .action=${gone ? say("ask.new") : say("app.try-again")}
            @act=${gone ? this.fresh : this.begin}
        ></kaya-notice>`;
    }

    private answer(question: Question) {
        return html`<kaya-answer
            .question=${question}
            @stop=${this.stop}
            @again=${this.again}
            @save=${this.save}
        ></kaya-answer>`;
    }

    private composer(conversation: string) {
        return html`<kaya-composer
            .federation=${this.known?.federation}
            .members=${this.known?.members ?? []}
            .conversation=${conversation}
            @asked=${(event: CustomEvent<Question>) => this.asked(event.detail)}
        ></kaya-composer>`;
    }

    private readonly begin = async (): Promise<void> => {
        await this.attempt(async () => {
            const [federation, { nodes }] = await Promise.all([
                call<Federation>("GET", "/api/federation"),
                call<{ nodes: Member[] }>("GET", "/api/nodes"),
                this.list(),
            ]);
            this.known = { federation, members: nodes };
            await this.open(idInAddress());
        });
        if (this.chosen === "") this.renderRoot.querySelector<Composer>("kaya-composer")?.focus();
    };

    private readonly moved = (): void => {
        if (idInAddress() !== this.chosen) void this.attempt(() => this.open(idInAddress()));
    };

    private async list(): Promise<void> {
        const { questions } = await call<{ questions: Line[] }>("GET", "/api/questions?limit=200");
        this.lines = questions;
    }

    /** Shows a question and those before it in its conversation, and follows it. */
    private async open(id: string): Promise<void> {
        this.leave();
        this.listed = false;
        this.connected = true;
        this.chosen = id;
        this.thread = [];
        if (id === "") return;
        const newest = await call<Question>("GET", `/api/questions/${encodeURIComponent(id)}`);
        const before = this.lines
            .slice(this.lines.findIndex((line) => line.id === id) + 1)
            .filter((line) => line.conversation === newest.conversation)
            .reverse();
        const earlier = await Promise.all(
            before.map((line) => call<Question>("GET", `/api/questions/${line.id}`)),
        );
        if (this.chosen !== id) return;
        this.thread = [...earlier, newest];
        if (isOpen(newest)) this.listen(newest);
    }

    private listen({ id, lastEvent }: Question): void {
        this.leave = follow(
            `/api/questions/${encodeURIComponent(id)}/events?after=${lastEvent}`,
            EVENTS,
            (event) => this.heard(event),
            (connected) => (this.connected = connected),
        );
    }

    private heard(event: { name: string; data: unknown }): void {
        const question = this.thread.at(-1);
        if (question === undefined) return;
        const next = after(question, event);
        this.thread = [...this.thread.slice(0, -1), next];
        this.lines = this.lines.map((line) =>
            line.id === next.id ? { ...line, state: next.state } : line,
        );
        announce(question, next, event);
    }

    private async asked(question: Question): Promise<void> {
        location.hash = PREFIX + question.id;
        this.lines = [question, ...this.lines];
        await this.attempt(() => this.open(question.id));
    }

    private readonly stop = async (event: CustomEvent<Question>): Promise<void> => {
        await this.attempt(async () => {
            await call("POST", `/api/questions/${event.detail.id}/withdrawal`);
            live.say(say("answer.stopped"));
            await this.list();
            await this.open(event.detail.id);
        });
    };

    private readonly again = async (event: CustomEvent<Question>): Promise<void> => {
        const { text, purpose, conversation, nodes } = event.detail;
        await this.attempt(async () => {
            const request = {
                text,
                purpose,
                conversation,
                confirmed: true,
                ...(nodes.length === 0 ? {} : { nodes: nodes.map((node) => node.id) }),
            };
            await this.asked(await call<Question>("POST", "/api/questions", request));
        });
    };

    private readonly save = (event: CustomEvent<Question>): void => {
        const file = URL.createObjectURL(
            new Blob([markdown(event.detail)], { type: "text/markdown;charset=utf-8" }),
        );
        const link = document.createElement("a");
        link.href = file;
        link.download = `kaya-${event.detail.id}.md`;
        link.click();
        URL.revokeObjectURL(file);
    };

    private readonly fresh = (): void => {
        location.hash = "";
        this.trouble = undefined;
        void this.attempt(() => this.open(""));
        void this.updateComplete.then(() =>
            this.renderRoot.querySelector<Composer>("kaya-composer")?.focus(),
        );
    };

    private async attempt(step: () => Promise<void>): Promise<void> {
        try {
            await step();
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            if (failed.status !== 401) this.trouble = failed;
        }
    }
}

function idInAddress(): string {
    return location.hash.startsWith(PREFIX) ? decodeURIComponent(location.hash.slice(PREFIX.length)) : "";
}

/** What changed, as a sentence for those who listen to the page. */
function announce(before: Question, next: Question, event: { name: string; data: unknown }): void {
    if (event.name === "node") {
        const news = event.data as NodeState;
        const known = before.nodes.find((node) => node.id === news.id);
        if (known?.status !== news.status) {
            live.say(say("nodes.said", { node: news.name, status: statusWords(news.status) }));
        }
    }
    if (event.name === "answer" && next.answer && next.answer.version !== before.answer?.version) {
        live.say(say("answer.new", { version: next.answer.version }));
    }
}
customElements.define("kaya-ask-page", AskPage);

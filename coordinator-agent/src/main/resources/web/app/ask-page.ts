import { css, html, LitElement, nothing } from "lit";
import { attempt } from "../kit/attempt";
import { columns } from "../kit/columns";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import { icons } from "../kit/icons";
import { Keys } from "../kit/keys";
import { Listening } from "../kit/listening";
import { live } from "../kit/live";
import "../kit/notice";
import { type Command, Commands } from "../kit/palette";
import { follow } from "../kit/stream";
import type { Person } from "../kit/shell";
import { wordsOf } from "../kit/trouble";
import { say } from "../kit/words";
import "./answer";
import { stateWords } from "./answer";
import "./composer";
import "./conversation";
import type { Conversation, ConversationLine } from "./conversation";
import type { Composer, Federation, Member } from "./composer";
import { markdown } from "./markdown";
import "./node-list";
import { statusWords } from "./node-list";
import { after, EVENTS, isOpen, type NodeState, PREFIX, type Question } from "./question";

type Known = { federation: Federation; members: Member[] };

const SEARCHED_AFTER_MILLIS = 200;
const BY_NAME = 8;

type Lists = { conversations: ConversationLine[]; shared: ConversationLine[] };

/** Where a person asks, and reads what came of it. */
export class AskPage extends LitElement {
    static override properties = {
        known: { state: true },
        person: { attribute: false },
        lists: { state: true },
        conversation: { state: true },
        deleted: { state: true },
        words: { state: true },
        thread: { state: true },
        chosen: { state: true },
        trouble: { state: true },
        connected: { state: true },
        listed: { state: true },
    };
    static override styles = [
        controls,
        columns,
        css`
            nav {
                gap: var(--gap-3);
                align-content: start;
                max-height: 100dvh;
                overflow: auto;
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
            nav h2 {
                padding: var(--gap-3) var(--gap-2) 0;
                font-size: var(--small);
                color: var(--ink-soft);
            }
            .toggle {
                display: none;
            }
            main {
                gap: var(--gap-6);
                padding: var(--gap-5) clamp(var(--gap-4), 4vw, var(--gap-6));
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
            .list {
                display: grid;
                gap: var(--gap-2);
            }
            kaya-conversation-head {
                margin-bottom: calc(-1 * var(--gap-5));
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
                nav {
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
    declare person: Person | undefined;
    declare lists: Lists;
    declare conversation: Conversation | undefined;
    /** Until something else is done it can be taken back. */
    declare deleted: Conversation | undefined;
    declare words: string;
    declare thread: Question[];
    declare chosen: string;
    declare trouble: Problem | undefined;
    declare connected: boolean;
    declare listed: boolean;
    private leave = (): void => {};
    private searching = 0;

    constructor() {
        super();
        this.lists = { conversations: [], shared: [] };
        this.words = "";
        this.thread = [];
        this.chosen = "";
        this.connected = true;
        this.listed = false;
        new Keys(this, [
            { key: "n", title: "ask.new", act: () => this.fresh() },
            { key: "/", title: "ask.key.search", act: () => this.writeWords() },
        ]);
        new Listening(this, "hashchange", this.moved);
        new Commands(this, (words) => this.byName(words));
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.begin();
    }

    override disconnectedCallback(): void {
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
            <div class="list">${this.undo()} ${this.found()}</div>`;
    }

    private undo() {
        const { deleted } = this;
        return html`<div role="status">
            ${deleted === undefined
                ? nothing
                : html`<p class="small">
                      ${say("history.deleted", { title: deleted.title })}
                      <button @click=${() => this.restore(deleted)}>${say("app.undo")}</button>
                  </p>`}
        </div>`;
    }

    private found() {
        const { conversations, shared } = this.lists;
        const none = conversations.length + shared.length === 0;
        if (none && this.words === "") {
            return html`<p class="soft small">${say("history.empty")}</p>`;
        }
        return html`<input
                type="search"
                aria-label=${say("history.search")}
                placeholder=${say("history.search")}
                .value=${this.words}
                @input=${this.search}
            />
            <ul>
                ${conversations.map((line) => this.line(line))}
            </ul>
            ${none
                ? html`<p class="soft small">${say("history.none", { words: this.words })}</p>`
                : nothing}
            ${shared.length === 0
                ? nothing
                : html`<h2>${say("history.shared")}</h2>
                      <ul>
                          ${shared.map((line) => this.line(line))}
                      </ul>`}`;
    }

    private line(line: ConversationLine) {
        const here = this.thread.at(-1)?.conversation === line.id;
        const from = line.owner === this.person?.name ? "" : ` · ${line.owner}`;
        return html`<li>
            <a href=${PREFIX + line.question} aria-current=${here ? "page" : nothing}>
                <span>${line.title}</span>
                <span class="soft small">${stateWords(line.state)}${from}</span>
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
                ${this.head(newest)}
                ${this.thread.slice(0, -1).map((one) => html`<div class="earlier">${this.answer(one)}</div>`)}
                ${this.answer(newest)}
                ${this.connected ? nothing : html`<p class="soft" role="status">${say("app.reconnecting")}</p>`}
                ${this.mine(newest) ? this.composer(newest.conversation) : nothing}
            </div>
            <kaya-node-list .question=${newest} .places=${this.known?.members ?? []}></kaya-node-list>
        </div>`;
    }

    private head(newest: Question) {
        if (this.conversation === undefined) return html`<h1 class="hidden">${say("ask.title")}</h1>`;
        return html`<kaya-conversation-head
            .conversation=${this.conversation}
            .organisation=${newest.organisation}
            .owner=${newest.askedBy}
            .untitled=${this.thread[0]?.text.startsWith(this.conversation.title.replace(/…$/, "")) ?? false}
            @change=${this.changed}
            @delete=${this.discard}
        ></kaya-conversation-head>`;
    }

    private mine(question: Question): boolean {
        return question.askedBy === this.person?.name;
    }

    private failed(trouble: Problem) {
        const gone = trouble.status === 404 || trouble.status === 400;
        return html`<kaya-notice
            .heading=${gone ? say("problem.gone") : say("problem.title")}
            .why=${gone ? say("problem.gone.why") : wordsOf(trouble)}
            .action=${gone ? say("ask.new") : say("app.try-again")}
            @act=${gone ? this.fresh : this.begin}
        ></kaya-notice>`;
    }

    private answer(question: Question) {
        return html`<kaya-answer
            .question=${question}
            .mine=${this.mine(question)}
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
        const { words } = this;
        const found = await conversations(words);
        if (words === this.words) this.lists = found;
    }

    private async byName(words: string): Promise<Command[]> {
        if (words === "") return [];
        const found = await conversations(words);
        return [...found.conversations, ...found.shared].slice(0, BY_NAME).map((line) => ({
            title: line.title,
            beside: stateWords(line.state),
            act: () => (location.hash = PREFIX + line.question),
        }));
    }

    private writeWords(): void {
        this.listed = true;
        void this.updateComplete.then(() =>
            this.renderRoot.querySelector<HTMLInputElement>("input[type=search]")?.focus(),
        );
    }

    private readonly search = (event: Event): void => {
        this.words = (event.target as HTMLInputElement).value;
        clearTimeout(this.searching);
        this.searching = window.setTimeout(() => void this.attempt(() => this.list()), SEARCHED_AFTER_MILLIS);
    };

    private readonly changed = (event: CustomEvent<Promise<Conversation>>): void => {
        void this.attempt(async () => {
            this.conversation = await event.detail;
            await this.list();
        });
    };

    private readonly discard = (): void => {
        const gone = this.conversation;
        if (gone === undefined) return;
        void this.attempt(async () => {
            await call("DELETE", `/api/conversations/${gone.id}`);
            location.hash = "";
            await this.open("");
            await this.list();
            this.deleted = gone;
            this.listed = true;
        });
    };

    private async restore(deleted: Conversation): Promise<void> {
        await this.attempt(async () => {
            await call("POST", `/api/conversations/${deleted.id}/restoration`);
            await this.list();
            location.hash = PREFIX + (deleted.questions.at(-1) ?? "");
        });
    }

    /** Shows a question and those before it in its conversation, and follows it. */
    private async open(id: string): Promise<void> {
        this.leave();
        this.listed = false;
        this.connected = true;
        this.chosen = id;
        this.thread = [];
        this.conversation = undefined;
        this.deleted = undefined;
        if (id === "") return;
        const newest = await call<Question>("GET", `/api/questions/${encodeURIComponent(id)}`);
        const conversation = await call<Conversation>("GET", `/api/conversations/${newest.conversation}`);
        const before = conversation.questions.slice(0, conversation.questions.indexOf(id));
        const earlier = await Promise.all(
            before.map((one) => call<Question>("GET", `/api/questions/${one}`)),
        );
        if (this.chosen !== id) return;
        this.conversation = conversation;
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
        if (event.name === "gone") {
            void this.attempt(() => this.open(this.chosen));
            return;
        }
        const question = this.thread.at(-1);
        if (question === undefined) return;
        const next = after(question, event);
        this.thread = [...this.thread.slice(0, -1), next];
        this.lists = {
            ...this.lists,
            conversations: this.lists.conversations.map((line) =>
                line.question === next.id ? { ...line, state: next.state } : line,
            ),
        };
        announce(question, next, event);
    }

    private async asked(question: Question): Promise<void> {
        location.hash = PREFIX + question.id;
        this.words = "";
        await this.attempt(async () => {
            await this.open(question.id);
            await this.list();
        });
    }

    private readonly stop = async (event: CustomEvent<Question>): Promise<void> => {
        await this.attempt(async () => {
            await call("POST", `/api/questions/${event.detail.id}/withdrawal`);
            live.say(say("answer.stopped"));
            await this.list();
            if (this.chosen === event.detail.id) await this.open(this.chosen);
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
        this.trouble = await attempt(step);
    }
}

function conversations(words: string): Promise<Lists> {
    return call<Lists>("GET", `/api/conversations?search=${encodeURIComponent(words)}`);
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

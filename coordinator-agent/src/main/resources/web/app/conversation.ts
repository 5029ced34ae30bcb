import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { call } from "../kit/http";
import { icons } from "../kit/icons";
import { live } from "../kit/live";
import { say } from "../kit/words";

export type Conversation = {
    id: string;
    title: string;
    mine: boolean;
    shared: boolean;
    /** Ids, oldest first. */
    questions: string[];
};

/** One conversation in a list. */
export type ConversationLine = {
    id: string;
    title: string;
    owner: string;
    shared: boolean;
    /** The newest one. */
    question: string;
    state: string;
    askedAt: string;
};

/** What an open conversation is called, who may read it, and what its owner does with it. */
export class ConversationHead extends LitElement {
    static override properties = {
        conversation: { attribute: false },
        organisation: {},
        owner: {},
        untitled: { attribute: false },
        renaming: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
            }
            header,
            form {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2);
            }
            h1 {
                flex: 1 1 14rem;
                overflow-wrap: anywhere;
            }
            input {
                flex: 1 1 14rem;
                width: auto;
            }
            .tools {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
                margin-left: auto;
            }
            p {
                padding-top: var(--gap-1);
            }
            @media print {
                .tools,
                p {
                    display: none;
                }
            }
        `,
    ];

    declare conversation: Conversation;
    declare organisation: string;
    declare owner: string;
    /** Whether the title is only its first question, which stands below anyway. */
    declare untitled: boolean;
    declare renaming: boolean;

    constructor() {
        super();
        this.untitled = false;
        this.renaming = false;
    }

    override render() {
        const { title, mine, shared } = this.conversation;
        return html`${this.renaming
                ? this.form()
                : html`<header>
                      <h1 class=${this.untitled ? "hidden" : ""}>${title}</h1>
                      ${mine ? this.tools() : nothing}
                  </header>`}
            ${shared
                ? html`<p class="soft small">
                      ${mine
                          ? say("conversation.shared", { organisation: this.organisation })
                          : say("conversation.shared-by", { name: this.owner })}
                  </p>`
                : nothing}`;
    }

    private tools() {
        const { shared } = this.conversation;
        return html`<span class="tools">
            <button class="plain" @click=${this.rename}>${icons.pen} ${say("conversation.rename")}</button>
            <button
                class="plain"
                title=${say("conversation.share.why", { organisation: this.organisation })}
                @click=${() => this.change({ shared: !shared })}
            >
                ${icons.share} ${say(shared ? "conversation.unshare" : "conversation.share")}
            </button>
            <button class="plain" @click=${() => this.dispatchEvent(new Event("delete"))}>
                ${icons.bin} ${say("conversation.delete")}
            </button>
        </span>`;
    }

    private form() {
        return html`<form @submit=${this.named} @keydown=${this.escaped}>
            <input
                name="title"
                aria-label=${say("conversation.title")}
                maxlength="200"
                required
                .value=${this.conversation.title}
            />
            <button class="main">${say("conversation.save")}</button>
            <button type="button" @click=${this.back}>${say("conversation.keep")}</button>
        </form>`;
    }

    private async rename(): Promise<void> {
        this.renaming = true;
        await this.updateComplete;
        this.renderRoot.querySelector("input")?.select();
    }

    private async named(event: SubmitEvent): Promise<void> {
        event.preventDefault();
        const title = String(new FormData(event.target as HTMLFormElement).get("title")).trim();
        if (title !== "") await this.change({ title });
        await this.back();
    }

    private escaped(event: KeyboardEvent): void {
        if (event.key === "Escape") void this.back();
    }

    private async back(): Promise<void> {
        this.renaming = false;
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>(".tools button")?.focus();
    }

    private async change(to: { title?: string; shared?: boolean }): Promise<void> {
        const detail = call<Conversation>("PUT", `/api/conversations/${this.conversation.id}`, to);
        this.dispatchEvent(new CustomEvent("change", { detail }));
        if (to.shared !== undefined) {
            live.say(say(to.shared ? "conversation.now-shared" : "conversation.now-private"));
        }
    }
}
customElements.define("kaya-conversation-head", ConversationHead);

import { css, html, LitElement, nothing, type PropertyValues, type ReactiveController, type ReactiveControllerHost } from "lit";
import { controls } from "./controls";
import { icons } from "./icons";
import { keysHere } from "./keys";
import { Listening } from "./listening";
import { live } from "./live";
import { say } from "./words";

/** Something that can be done by its name, from wherever one is. */
export type Command = {
    title: string;
    /** What tells it from others of the same name: its key, or where it belongs. */
    beside?: string;
    act: () => void;
};

/** What a page adds, given the words that were typed. */
type Find = (words: string) => readonly Command[] | Promise<readonly Command[]>;

const pages = new Set<Commands>();
const TYPED_MILLIS = 150;
const MOST = 50;

/** What a page lets people do by name while it is shown. */
export class Commands implements ReactiveController {
    constructor(
        host: ReactiveControllerHost,
        readonly find: Find,
    ) {
        host.addController(this);
    }

    hostConnected(): void {
        pages.add(this);
    }

    hostDisconnected(): void {
        pages.delete(this);
    }
}

/** Those in whose name every word stands somewhere; first those whose name begins with them. */
export function matching(words: string, commands: readonly Command[]): readonly Command[] {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    const found = commands.filter(({ title }) => {
        const name = plain(title);
        return wanted.every((word) => name.includes(word));
    });
    const begins = ({ title }: Command) => plain(title).startsWith(wanted.join(" "));
    return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}

/** Without capitals and accents: who searches seldom types them. */
function plain(text: string): string {
    return text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();
}

/** Everything that can be done here, found by its name; opened with Ctrl or Cmd and K. */
export class Palette extends LitElement {
    static override properties = {
        commands: { attribute: false },
        words: { state: true },
        offered: { state: true },
        at: { state: true },
    };
    static override styles = [
        controls,
        css`
            dialog {
                width: min(36rem, calc(100vw - 2rem));
                margin-top: 12vh;
                padding: 0;
                overflow: hidden;
            }
            .field {
                display: flex;
                align-items: center;
                gap: var(--gap-3);
                padding: var(--gap-2) var(--gap-4);
                border-bottom: 1px solid var(--line);
                color: var(--ink-soft);
            }
            .field:focus-within {
                box-shadow: inset 0 -2px var(--focus);
            }
            input {
                padding-inline: 0;
                border: 0;
                background: none;
                font-size: var(--read);
            }
            input:focus-visible {
                outline: none;
            }
            [role="listbox"] {
                max-height: min(24rem, 55vh);
                overflow-y: auto;
                padding: var(--gap-2);
            }
            [role="option"] {
                display: flex;
                align-items: center;
                justify-content: space-between;
                gap: var(--gap-4);
                min-height: var(--target);
                padding: var(--gap-1) var(--gap-3);
                border-radius: var(--round);
                cursor: pointer;
            }
            [role="option"] > :first-child {
                min-width: 0;
                overflow: hidden;
                text-overflow: ellipsis;
                white-space: nowrap;
            }
            [role="option"][aria-selected="true"] {
                background: var(--wash);
                box-shadow: inset 3px 0 var(--accent);
            }
            .beside {
                flex: none;
                color: var(--ink-soft);
            }
            .none {
                padding: var(--gap-4);
            }
            @media (max-width: 40rem) {
                dialog {
                    margin-top: var(--gap-4);
                }
            }
        `,
    ];

    /** What can be done on every page. */
    declare commands: readonly Command[];
    declare words: string;
    declare offered: readonly Command[];
    declare at: number;
    private typing = 0;

    constructor() {
        super();
        this.commands = [];
        this.words = "";
        this.offered = [];
        this.at = 0;
        new Listening(this, "keydown", this.pressed);
    }

    override render() {
        return html`<button
                class="plain icon"
                title=${say("palette.title")}
                aria-label=${say("palette.title")}
                @click=${this.open}
            >
                ${icons.search}
            </button>
            <dialog aria-label=${say("palette.title")} @click=${this.beyond}>
                <div class="field">
                    ${icons.search}
                    <input
                        type="text"
                        role="combobox"
                        aria-label=${say("palette.title")}
                        aria-expanded="true"
                        aria-controls="commands"
                        aria-activedescendant=${this.offered.length === 0 ? nothing : `command-${this.at}`}
                        aria-autocomplete="list"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder=${say("palette.hint")}
                        .value=${this.words}
                        @input=${this.typed}
                        @keydown=${this.steered}
                    />
                </div>
                <div id="commands" role="listbox" aria-label=${say("palette.title")}>
                    ${this.offered.map((command, at) => this.line(command, at))}
                </div>
                ${this.offered.length === 0 && this.words !== ""
                    ? html`<p class="none soft">${say("palette.none", { words: this.words })}</p>`
                    : nothing}
            </dialog>`;
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has("at") || changed.has("offered")) {
            this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
        }
    }

    private line(command: Command, at: number) {
        return html`<div
            role="option"
            id="command-${at}"
            aria-selected=${at === this.at}
            @click=${() => this.choose(command)}
            @pointermove=${() => (this.at = at)}
        >
            <span>${command.title}</span>
            ${command.beside === undefined ? nothing : html`<span class="beside small">${command.beside}</span>`}
        </div>`;
    }

    private readonly pressed = (event: KeyboardEvent): void => {
        if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        event.preventDefault();
        if (this.dialog()?.open) this.shut();
        else if (!event.composedPath().some((one) => one instanceof HTMLDialogElement && one.open)) this.open();
    };

    private readonly open = (): void => {
        this.words = "";
        void this.offer();
        this.dialog()?.showModal();
    };

    private shut(): void {
        this.dialog()?.close();
    }

    /** Who clicks beside the dialog wants to leave it. */
    private beyond(event: Event): void {
        if (event.target === this.dialog()) this.shut();
    }

    private typed(event: Event): void {
        this.words = (event.target as HTMLInputElement).value;
        clearTimeout(this.typing);
        this.typing = window.setTimeout(() => void this.offer(), TYPED_MILLIS);
    }

    /** What belongs to the page comes first, then what can be done everywhere. */
    private async offer(): Promise<void> {
        const { words } = this;
        const found = await Promise.all([...pages].map(async (page) => await page.find(words.trim())));
        if (words !== this.words) return;
        this.offered = [...matching(words, [...ofKeys(), ...this.commands]), ...found.flat()].slice(0, MOST);
        this.at = 0;
        if (words !== "") live.say(say("palette.found", { n: this.offered.length }));
    }

    private steered(event: KeyboardEvent): void {
        const many = this.offered.length;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined && many > 0) {
            event.preventDefault();
            this.at = (this.at + step + many) % many;
        } else if (event.key === "Enter" && !event.isComposing) {
            event.preventDefault();
            void this.take();
        }
    }

    /** Who types fast and presses Enter means what he typed, not what stood there before. */
    private async take(): Promise<void> {
        clearTimeout(this.typing);
        const chosen = this.at;
        if (chosen === 0) await this.offer();
        const command = this.offered[chosen];
        if (command !== undefined) this.choose(command);
    }

    private choose(command: Command): void {
        this.shut();
        command.act();
    }

    private dialog(): HTMLDialogElement | null {
        return this.renderRoot.querySelector("dialog");
    }
}
customElements.define("kaya-palette", Palette);

function ofKeys(): Command[] {
    return keysHere()
        .filter(({ when }) => when?.() ?? true)
        .map(({ key, title, act }) => ({ title: say(title), beside: key, act }));
}

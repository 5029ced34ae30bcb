import { css, html, LitElement, type ReactiveController, type ReactiveControllerHost } from "lit";
import { controls } from "./controls";
import { icons } from "./icons";
import { Listening } from "./listening";
import { keyTo, type Place } from "./places";
import { prefer, preference } from "./preferences";
import { say, type Words } from "./words";

/** A key of a page, and what it does; where it says when, at other times it does nothing. */
export type Key = { key: string; title: Words; act: () => void; when?: () => boolean };

const pages = new Set<Keys>();

/** The keys of what is shown, page by page. */
export function keysHere(): Key[] {
    return [...pages].flatMap((page) => page.keys);
}

/** The keys of a page while it is shown. They rest while somebody types, and in dialogs. */
export class Keys implements ReactiveController {
    constructor(
        host: ReactiveControllerHost,
        readonly keys: readonly Key[],
    ) {
        host.addController(this);
        new Listening(host, "keydown", this.pressed);
    }

    hostConnected(): void {
        pages.add(this);
    }

    hostDisconnected(): void {
        pages.delete(this);
    }

    private readonly pressed = (event: KeyboardEvent): void => {
        if (!isFree(event)) return;
        const wanted = this.keys.find((one) => one.key === event.key && (one.when?.() ?? true));
        if (wanted === undefined) return;
        event.preventDefault();
        wanted.act();
    };
}

/** Whether a key that was pressed may mean a thing to do. */
export function isFree(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || (event.key.length === 1 && preference("keys") === "off")) return false;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
    const way = event.composedPath() as Partial<Element>[];
    const target = way[0] as Partial<HTMLElement> | undefined;
    const name = target?.tagName?.toLowerCase() ?? "";
    if (["input", "textarea", "select"].includes(name) || target?.isContentEditable) return false;
    // A dialog that was shut a moment ago may still have the focus.
    const inside = way.some((one) => one.tagName?.toLowerCase() === "dialog" && (one as HTMLDialogElement).open !== false);
    // Enter means the button or link that has the focus.
    return !inside && !(event.key === "Enter" && ["a", "button", "summary"].includes(name));
}

/** Whether Ctrl and Enter, or Cmd and Enter, were pressed. */
export function confirms(event: KeyboardEvent): boolean {
    return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

/** Tells which keys the page has; opened with `?`. */
export class KeyList extends LitElement {
    static override properties = { ways: { attribute: false }, off: { state: true } };
    static override styles = [
        controls,
        css`
            dialog {
                width: min(26rem, calc(100vw - 2rem));
            }
            dl {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: var(--gap-2) var(--gap-4);
                align-items: baseline;
                margin: 0;
            }
            dd {
                margin: 0;
            }
            kbd {
                display: inline-block;
                min-width: 1.75rem;
                padding: 0 var(--gap-2);
                border: 1px solid var(--line);
                border-radius: 0.375rem;
                background: var(--sunk);
                font: inherit;
                text-align: center;
            }
            label {
                display: flex;
                gap: var(--gap-2);
                align-items: center;
            }
            @media (max-width: 40rem) {
                .open {
                    display: none;
                }
            }
        `,
    ];

    declare ways: readonly Place[];
    declare off: boolean;

    constructor() {
        super();
        this.ways = [];
        this.off = preference("keys") === "off";
        new Listening(this, "keydown", this.pressed);
    }

    override render() {
        return html`<button
                class="plain icon open"
                title=${say("keys.open")}
                aria-label=${say("keys.open")}
                @click=${this.open}
            >
                ${icons.keys}
            </button>
            <dialog aria-labelledby="title">
                <div class="body">
                    <div class="head">
                        <h2 id="title">${say("keys.title")}</h2>
                        <button class="plain icon" aria-label=${say("app.close")} @click=${this.shut}>
                            ${icons.close}
                        </button>
                    </div>
                    <dl>
                        ${keysHere().map(
                            ({ key, title }) => html`<dt><kbd>${named(key)}</kbd></dt>
                                <dd>${say(title)}</dd>`,
                        )}
                        ${this.ways.map(
                            (place) => html`<dt><kbd>g</kbd> <kbd>${keyTo(place)}</kbd></dt>
                                <dd>${say("palette.go", { page: say(place.title) })}</dd>`,
                        )}
                        <dt><kbd>${say("keys.confirm.key")}</kbd></dt>
                        <dd>${say("keys.confirm")}</dd>
                        <dt><kbd>${say("palette.key")}</kbd></dt>
                        <dd>${say("palette.title")}</dd>
                        <dt><kbd>?</kbd></dt>
                        <dd>${say("keys.open")}</dd>
                    </dl>
                    <label>
                        <input type="checkbox" .checked=${!this.off} @change=${this.turn} />
                        ${say("keys.on")}
                    </label>
                </div>
            </dialog>`;
    }

    private readonly pressed = (event: KeyboardEvent): void => {
        if (event.key === "?" && isFree(event)) void this.open();
    };

    readonly open = async (): Promise<void> => {
        this.requestUpdate();
        await this.updateComplete;
        this.renderRoot.querySelector("dialog")?.showModal();
    };

    private shut(): void {
        this.renderRoot.querySelector("dialog")?.close();
    }

    private turn(event: Event): void {
        this.off = !(event.target as HTMLInputElement).checked;
        prefer("keys", this.off ? "off" : "on");
    }
}
customElements.define("kaya-key-list", KeyList);

function named(key: string): string {
    if (key === "Escape") return "Esc";
    return key === "Enter" ? say("keys.enter") : key;
}

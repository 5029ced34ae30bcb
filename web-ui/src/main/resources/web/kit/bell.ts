import { css, html, LitElement, nothing } from "lit";
import { controls } from "./controls";
import { Problem } from "./http";
import { icons } from "./icons";
import { Listening } from "./listening";
import { live } from "./live";
import { badge, Looked, type News, type Tidings } from "./news";
import type { Place } from "./places";
import { prefer, preference } from "./preferences";
import { Repeating } from "./repeating";
import type { Person } from "./shell";
import { time } from "./times";
import { say } from "./words";

const OFTEN_MILLIS = 5_000;
const SELDOM_MILLIS = 30_000;
/** Then nothing is asked any more, so that the session of who has gone away ends. */
const GONE_MILLIS = 15 * 60_000;
const SHOWN = 30;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** How much waits on each page, by its address. */
export type Waiting = ReadonlyMap<string, number>;

/** What is new on all pages; tells `waiting` when that changes. */
export class Bell extends LitElement {
    static override properties = {
        places: { attribute: false },
        person: { attribute: false },
        tidings: { state: true },
        wanted: { state: true },
    };
    static override styles = [
        controls,
        css`
            .bell {
                position: relative;
            }
            .count {
                position: absolute;
                top: 0;
                right: 0;
                min-width: 1.125rem;
                padding: 0 0.25rem;
                border-radius: 1rem;
                background: var(--accent);
                color: var(--on-accent);
                font-size: 0.6875rem;
                font-weight: 600;
                line-height: 1.125rem;
            }
            dialog {
                width: min(28rem, calc(100vw - 2rem));
            }
            ul {
                display: grid;
                gap: 1px;
                max-height: 50vh;
                margin: 0 calc(-1 * var(--gap-3));
                padding: 0;
                overflow-y: auto;
                list-style: none;
            }
            a {
                display: grid;
                gap: 0 var(--gap-3);
                padding: var(--gap-2) var(--gap-3);
                border-radius: var(--round);
                color: var(--ink);
                text-decoration: none;
                overflow-wrap: anywhere;
            }
            a:hover {
                background: var(--sunk);
            }
            .new a {
                background: var(--wash);
                box-shadow: inset 3px 0 var(--accent);
            }
            label {
                display: flex;
                gap: var(--gap-2);
                align-items: center;
            }
        `,
    ];

    declare places: readonly Place[];
    declare person: Person;
    declare tidings: ReadonlyMap<Place, Tidings>;
    declare wanted: boolean;
    private looked = new Looked("");
    private waiting: Waiting = new Map();
    private readonly asking = new Repeating(this, () => this.ask());
    private lastSign = Date.now();
    private running = false;

    constructor() {
        super();
        this.tidings = new Map();
        this.wanted = preference("desktop") === "on" && permission() === "granted";
        for (const sign of SIGNS) new Listening(this, sign, this.signed);
        new Listening(this, "hashchange", this.seen);
        new Listening(this, "visibilitychange", this.signed, document);
    }

    override connectedCallback(): void {
        this.looked = new Looked(this.person.name);
        super.connectedCallback();
    }

    override render() {
        const all = [...this.tidings.values()].flatMap(({ news }) => news).slice(0, SHOWN);
        const unseen = new Set(this.looked.unseen(all));
        const n = unseen.size;
        const label = n === 0 ? say("news.title") : say("news.count", { n });
        return html`<button class="plain icon bell" title=${label} aria-label=${label} @click=${this.open}>
                ${icons.bell} ${n === 0 ? nothing : html`<span class="count" aria-hidden="true">${badge(n)}</span>`}
            </button>
            <dialog aria-labelledby="title" @close=${() => this.look(all)}>
                <div class="body">
                    <div class="head">
                        <h2 id="title">${say("news.title")}</h2>
                        <button class="plain icon" aria-label=${say("app.close")} @click=${this.shut}>
                            ${icons.close}
                        </button>
                    </div>
                    ${all.length === 0
                        ? html`<p class="soft">${say("news.none")}</p>`
                        : html`<ul>
                              ${all.map((one) => this.line(one, unseen.has(one)))}
                          </ul>`}
                    ${this.desktop()}
                </div>
            </dialog>`;
    }

    private line({ text, address, at }: News, fresh: boolean) {
        return html`<li class=${fresh ? "new" : ""}>
            <a href=${address} @click=${this.shut}>
                <span>${fresh ? html`<span class="hidden">${say("news.new")} </span>` : nothing}${text}</span>
                ${at === undefined ? nothing : html`<span class="small soft">${time(at)}</span>`}
            </a>
        </li>`;
    }

    /** Only pages that came over https, or from this machine, may tell beside the browser's window. */
    private desktop() {
        const may = permission();
        if (may === "unknown") return html`<p class="small soft">${say("news.desktop.insecure")}</p>`;
        if (may === "denied") return html`<p class="small soft">${say("news.desktop.denied")}</p>`;
        return html`<label>
            <input type="checkbox" .checked=${this.wanted} @change=${this.turn} />
            ${say("news.desktop")}
        </label>`;
    }

    private async ask(): Promise<number | undefined> {
        if (this.running) return undefined;
        this.running = true;
        try {
            const first = this.looked.knowsNothing;
            const told = await Promise.all(
                this.places.map(async (place) => [place, await this.of(place)] as const),
            );
            if (!this.isConnected) return undefined;
            const before = this.tidings;
            this.tidings = new Map(told);
            if (first) this.look(told.flatMap(([, { news }]) => news));
            this.tell(before);
            this.seen();
        } finally {
            this.running = false;
        }
        if (Date.now() - this.lastSign >= GONE_MILLIS) return undefined;
        return document.hidden ? SELDOM_MILLIS : OFTEN_MILLIS;
    }

    /** An agent that is away says nothing new; the page itself tells that it is. */
    private async of(place: Place): Promise<Tidings> {
        try {
            return (await place.news?.(this.person)) ?? { news: [] };
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            return this.tidings.get(place) ?? { news: [] };
        }
    }

    /** What came since the last time, in a sentence, and beside the window for who does not look at it. */
    private tell(before: ReadonlyMap<Place, Tidings>): void {
        const known = new Set([...before.values()].flatMap(({ news }) => news.map(({ id }) => id)));
        if (before.size === 0) return;
        for (const { news } of this.tidings.values()) {
            for (const one of this.looked.unseen(news)) {
                if (known.has(one.id) || one.address === location.hash) continue;
                live.say(one.text);
                if (this.wanted && document.hidden) notify(one);
            }
        }
    }

    /** Who is where news are about looks at them. */
    private readonly seen = (): void => {
        const all = [...this.tidings.values()].flatMap(({ news }) => news);
        const here = document.hidden ? [] : all.filter(({ address }) => address === location.hash);
        if (this.looked.unseen(here).length > 0) this.look(here);
        const waiting = new Map(
            [...this.tidings].map(([{ address }, { news, waiting }]) => [
                address as string,
                waiting ?? this.looked.unseen(news).length,
            ]),
        );
        const changed = [...waiting].some(([address, n]) => this.waiting.get(address) !== n);
        this.waiting = waiting;
        if (changed) this.dispatchEvent(new CustomEvent<Waiting>("waiting", { detail: waiting }));
    };

    private look(news: readonly News[]): void {
        this.looked.at(news);
        this.requestUpdate();
        if (this.tidings.size > 0) queueMicrotask(this.seen);
    }

    private readonly signed = (): void => {
        const gone = Date.now() - this.lastSign >= GONE_MILLIS;
        this.lastSign = Date.now();
        if (gone) void this.asking.now();
    };

    private open(): void {
        this.renderRoot.querySelector("dialog")?.showModal();
    }

    private readonly shut = (): void => {
        this.renderRoot.querySelector("dialog")?.close();
    };

    private async turn(event: Event): Promise<void> {
        const on = (event.target as HTMLInputElement).checked;
        const may = on ? await Notification.requestPermission() : permission();
        this.wanted = on && may === "granted";
        prefer("desktop", this.wanted ? "on" : "off");
    }
}
customElements.define("kaya-bell", Bell);

function permission(): NotificationPermission | "unknown" {
    return window.isSecureContext && "Notification" in window ? Notification.permission : "unknown";
}

/** One for each thing, however many tabs tell of it. It says no more than that something waits: others may see it. */
function notify({ id, address }: News): void {
    const notification = new Notification("Kaya", { body: say("news.desktop.body"), tag: id });
    notification.onclick = () => {
        window.focus();
        location.hash = address;
    };
}

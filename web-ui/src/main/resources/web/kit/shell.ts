import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { type Waiting } from "./bell";
import "./bell";
import { controls } from "./controls";
import { call, Problem, SIGNED_OUT } from "./http";
import { icons } from "./icons";
import { isFree, type KeyList } from "./keys";
import { badge } from "./news";
import { Listening } from "./listening";
import "./notice";
import { type Command } from "./palette";
import "./palette";
import { keyTo, openTo, type Place, placeIn } from "./places";
import { prefer, theme, themes, wear } from "./preferences";
import "./sign-in";
import "./tokens.css";
import { language, say } from "./words";

/** Who is signed in. */
export type Person = { name: string; organisation: string; roles: string[] };

const CHORD_MILLIS = 1_500;

type Entry = "unknown" | "out" | "unreachable" | Person;

/** What surrounds an agent's pages: who is in, where else one can go, and what belongs to every page. */
export abstract class Shell extends LitElement {
    static override properties = {
        entry: { state: true },
        worn: { state: true },
        address: { state: true },
        waiting: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-rows: auto 1fr;
                min-height: 100dvh;
            }
            header {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-1) var(--gap-3);
                padding: var(--gap-2) var(--gap-4);
                border-bottom: 1px solid var(--line);
            }
            .mark {
                font: 600 1.25rem/1 var(--serif);
                color: var(--accent);
            }
            nav {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
            }
            nav a {
                display: inline-flex;
                align-items: center;
                min-height: var(--target);
                padding: 0 var(--gap-3);
                border-radius: var(--round);
                color: var(--ink);
                text-decoration: none;
            }
            nav a:hover {
                background: var(--sunk);
            }
            nav .count {
                margin-left: var(--gap-2);
                padding: 0 0.4rem;
                border-radius: 1rem;
                background: var(--sunk);
                color: var(--ink-soft);
                font-size: 0.75rem;
                font-weight: 600;
                font-variant-numeric: tabular-nums;
                line-height: 1.25rem;
            }
            nav a[aria-current] {
                background: var(--wash);
                font-weight: 600;
            }
            .who {
                margin-left: auto;
                color: var(--ink-soft);
                font-size: var(--small);
                overflow-wrap: anywhere;
            }
            .skip {
                position: absolute;
                left: var(--gap-2);
                top: -4rem;
                z-index: 1;
            }
            .skip:focus {
                top: var(--gap-2);
            }
            .center {
                align-self: center;
                justify-self: center;
                padding: var(--gap-4);
            }
            @media (max-width: 40rem) {
                .who {
                    order: 1;
                    flex-basis: 100%;
                    margin: 0;
                }
                .tools {
                    margin-left: auto;
                }
                nav {
                    order: 2;
                    flex-basis: 100%;
                }
            }
            .tools {
                display: flex;
            }
            @media print {
                header {
                    display: none;
                }
            }
        `,
    ];

    declare entry: Entry;
    declare worn: string;
    declare address: string;
    declare waiting: Waiting;
    private going = -CHORD_MILLIS;

    constructor() {
        super();
        this.entry = "unknown";
        this.waiting = new Map();
        this.address = location.hash;
        this.worn = theme();
        wear(theme());
        document.documentElement.lang = language();
        new Listening(this, SIGNED_OUT, this.out);
        new Listening(this, "hashchange", this.moved);
        new Listening(this, "keydown", this.pressed);
    }

    /** This agent's pages, the one that opens by itself first. */
    protected abstract readonly places: readonly Place[];

    override connectedCallback(): void {
        super.connectedCallback();
        void this.enter();
    }

    override render() {
        if (this.entry === "unknown") {
            return html`<p class="center soft">${say("app.loading")}</p>`;
        }
        if (this.entry === "unreachable") {
            return html`<kaya-notice
                class="center"
                .heading=${say("app.unreachable")}
                .action=${say("app.try-again")}
                @act=${this.enter}
            ></kaya-notice>`;
        }
        if (this.entry === "out") {
            return html`<kaya-sign-in @signed-in=${this.enter}></kaya-sign-in>`;
        }
        const open = openTo(this.entry.roles, this.places);
        const here = placeIn(this.address, open);
        return html`<header>
                <button class="skip" @click=${this.skip}>${say("app.skip")}</button>
                <span class="mark">Kaya</span>
                ${open.length > 1 ? this.ways(open, here) : nothing}
                <span class="who">
                    ${say("app.account", { name: this.entry.name, organisation: this.entry.organisation })}
                </span>
                <span class="tools">${this.tools(this.entry, open)}</span>
            </header>
            ${here === undefined ? this.nowhere() : here.page(this.entry)}`;
    }

    protected override updated(changed: PropertyValues): void {
        if (!changed.has("entry") && !changed.has("address") && !changed.has("waiting")) return;
        const here = typeof this.entry === "object" ? this.here(this.entry) : undefined;
        const sum = badge([...this.waiting.values()].reduce((one, other) => one + other, 0));
        const title = here === undefined ? "Kaya" : `${say(here.title)} · Kaya`;
        document.title = sum === "" || typeof this.entry !== "object" ? title : `(${sum}) ${title}`;
    }

    private here(person: Person): Place | undefined {
        return placeIn(this.address, openTo(person.roles, this.places));
    }

    private ways(open: readonly Place[], here: Place | undefined) {
        return html`<nav aria-label=${say("app.pages")}>
            ${open.map(
                (place) => html`<a href=${place.address} aria-current=${place === here ? "page" : nothing}>
                    ${say(place.title)}${this.count(place)}
                </a>`,
            )}
        </nav>`;
    }

    private count(place: Place) {
        const n = this.waiting.get(place.address) ?? 0;
        if (n === 0) return nothing;
        return html`<span class="count" title=${say("news.waiting", { n })}>${badge(n)}</span>`;
    }

    private nowhere() {
        const roles = [...new Set(this.places.flatMap((place) => place.roles))].join(", ");
        return html`<main id="page" tabindex="-1" class="center">
            <kaya-notice
                .heading=${say("app.not-yours")}
                .why=${say("app.not-yours.why", { roles })}
            ></kaya-notice>
        </main>`;
    }

    private tools(person: Person, open: readonly Place[]) {
        const label = this.themeWords();
        const other = language() === "en" ? "de" : "en";
        return html`<kaya-palette .commands=${this.commands(open)}></kaya-palette>
            <kaya-bell
                .person=${person}
                .places=${open.filter(({ news }) => news !== undefined)}
                @waiting=${(event: CustomEvent<Waiting>) => (this.waiting = event.detail)}
            ></kaya-bell>
            <kaya-key-list .ways=${open}></kaya-key-list>
            <button class="plain" lang=${other} @click=${() => this.speak(other)}>
                ${say("app.language")}
            </button>
            <button class="plain icon" title=${label} aria-label=${label} @click=${this.change}>
                ${icons[theme()]}
            </button>
            <button class="plain icon" title=${say("app.sign-out")} aria-label=${say("app.sign-out")} @click=${this.leave}>
                ${icons.leave}
            </button>`;
    }

    private themeWords(): string {
        return say("app.theme", { theme: say(`app.theme.${theme()}`) });
    }

    /** What can be done by name on every page. */
    private commands(open: readonly Place[]): Command[] {
        const other = language() === "en" ? "de" : "en";
        return [
            ...open.map((place) => ({
                title: say("palette.go", { page: say(place.title) }),
                beside: `g ${keyTo(place)}`,
                act: () => (location.hash = place.address),
            })),
            { title: this.themeWords(), act: () => this.change() },
            { title: say("app.language"), act: () => this.speak(other) },
            { title: say("keys.open"), beside: "?", act: () => void this.keyList()?.open() },
            { title: say("app.sign-out"), act: () => void this.leave() },
        ];
    }

    private keyList(): KeyList | null {
        return this.renderRoot.querySelector<KeyList>("kaya-key-list");
    }

    /** `g` and the key of a page lead there. */
    private readonly pressed = (event: KeyboardEvent): void => {
        if (typeof this.entry !== "object" || !isFree(event) || event.key === "Shift") return;
        const going = event.timeStamp - this.going < CHORD_MILLIS;
        this.going = event.key === "g" ? event.timeStamp : -CHORD_MILLIS;
        const place = openTo(this.entry.roles, this.places).find((one) => keyTo(one) === event.key);
        if (!going || place === undefined) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        location.hash = place.address;
    };

    /** To another page; moves within one are its own. */
    private readonly moved = (): void => {
        const before = this.address;
        this.address = location.hash;
        if (typeof this.entry !== "object") return;
        const open = openTo(this.entry.roles, this.places);
        if (placeIn(before, open) === placeIn(this.address, open)) return;
        void this.updateComplete.then(() => this.page()?.focus());
    };

    private readonly out = (): void => {
        if (this.entry !== "unknown") this.entry = "out";
    };

    private readonly enter = async (): Promise<void> => {
        try {
            this.entry = await call<Person>("GET", "/api/me");
        } catch (failed) {
            const stranger = failed instanceof Problem && failed.status === 401;
            this.entry = stranger ? "out" : "unreachable";
        }
    };

    private async leave(): Promise<void> {
        await call("DELETE", "/api/session");
        location.hash = "";
        this.entry = "out";
    }

    private speak(chosen: string): void {
        prefer("language", chosen);
        location.reload();
    }

    private change(): void {
        const next = themes[(themes.indexOf(theme()) + 1) % themes.length] ?? "system";
        wear(next);
        this.worn = next;
    }

    private skip(): void {
        this.page()?.focus();
    }

    private page(): HTMLElement | null {
        return this.renderRoot.querySelector<HTMLElement>("header + *");
    }
}


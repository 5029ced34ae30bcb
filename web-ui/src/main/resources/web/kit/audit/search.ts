import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { attempt } from "../attempt";
import { sheet } from "../columns";
import { controls } from "../controls";
import { Problem } from "../http";
import { icons } from "../icons";
import { Keys } from "../keys";
import { live } from "../live";
import "../notice";
import { type Command, Commands } from "../palette";
import { tryAgain } from "../trouble";
import { say } from "../words";
import { addressOf, type Filter, sameFilter, type View } from "./address";
import "./alarms";
import "./checkpoint";
import "./conditions";
import type { AuditConditions } from "./conditions";
import { zone } from "./days";
import { count, type Entry, entryOf, type Facets, find } from "./entries";
import "./entry";
import type { AuditEntry } from "./entry";
import "./export";
import "./facets";
import "./list";
import "./saved";
import type { AuditList } from "./list";

type Entries = Extract<View, { shows: "entries" }>;

/** Looking for entries, and at one of them beside the others. */
export class AuditSearch extends LitElement {
    static override properties = {
        view: { attribute: false },
        entries: { state: true },
        facets: { state: true },
        stranger: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        sheet,
        css`
            main {
                gap: var(--gap-4);
            }
            .title {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                justify-content: space-between;
                gap: var(--gap-2) var(--gap-4);
            }
            .ways {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
            }
            .found {
                display: grid;
                grid-template-columns: 13rem minmax(0, 1fr);
                align-items: start;
                gap: var(--gap-5);
            }
            .found.peeking {
                grid-template-columns: 13rem minmax(0, 1fr) minmax(20rem, 26rem);
            }
            .side,
            aside {
                position: sticky;
                top: 0;
                max-height: 100dvh;
                overflow: auto;
                padding-block: var(--gap-2);
            }
            kaya-audit-facets {
                margin-bottom: var(--gap-4);
            }
            summary {
                display: none;
            }
            aside {
                padding: var(--gap-4);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .counted {
                display: flex;
                flex-wrap: wrap;
                justify-content: space-between;
                gap: 0 var(--gap-4);
                padding: 0 var(--gap-3) var(--gap-2);
                border-bottom: 1px solid var(--line);
            }
            .end {
                padding: var(--gap-4);
                text-align: center;
            }
            @media (max-width: 80rem) {
                .found.peeking {
                    grid-template-columns: minmax(0, 1fr) minmax(18rem, 24rem);
                }
                .found.peeking .side {
                    display: none;
                }
            }
            @media (max-width: 48rem) {
                .found,
                .found.peeking {
                    grid-template-columns: minmax(0, 1fr);
                }
                .found.peeking .list {
                    display: none;
                }
                .side,
                aside {
                    position: static;
                    max-height: none;
                }
                summary {
                    display: list-item;
                    min-height: var(--target);
                    align-content: center;
                    cursor: pointer;
                }
            }
        `,
    ];

    declare view: Entries;
    declare entries: Entry[] | undefined;
    declare facets: Facets | undefined;
    /** The entry of the address, when it is not among those found. */
    declare stranger: Entry | undefined;
    declare trouble: Problem | undefined;
    private next: number | undefined;
    private loading = false;
    private asked: Filter | undefined;

    constructor() {
        super();
        const looking = () => this.view.entry !== "";
        new Keys(this, [
            { key: "j", title: "audit.key.next", act: () => this.go(1) },
            { key: "k", title: "audit.key.previous", act: () => this.go(-1) },
            { key: "Enter", title: "audit.key.read", act: () => this.read(), when: () => looking() && this.inList() },
            { key: "Escape", title: "audit.key.close", act: () => this.close(), when: looking },
            { key: "/", title: "audit.key.words", act: () => this.writeWords() },
        ]);
        new Commands(this, (words) => (words === "" ? [] : [this.searchFor(words)]));
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (!changed.has("view")) return;
        if (this.asked === undefined || !sameFilter(this.asked, this.view.filter)) void this.load();
        else void this.meet();
    }

    override render() {
        const entry = this.entry();
        const wide = !matchMedia("(max-width: 48rem)").matches;
        return html`<main id="page" tabindex="-1">
            <div class="title">
                <h1>${say("audit.title")}</h1>
                <div class="ways">
                    <kaya-audit-saved .filter=${this.view.filter} @search=${this.searched}></kaya-audit-saved>
                    <a class="button" href=${addressOf({ shows: "bundle" })}>${icons.proof} ${say("bundle.title")}</a>
                    <kaya-audit-export
                        .filter=${this.view.filter}
                        .found=${this.facets?.total ?? 0}
                    ></kaya-audit-export>
                </div>
            </div>
            <kaya-audit-alarms></kaya-audit-alarms>
            <kaya-audit-conditions .filter=${this.view.filter} @search=${this.searched}></kaya-audit-conditions>
            ${this.trouble === undefined ? nothing : tryAgain(this.trouble, this.load)}
            <div class="found ${entry === undefined ? "" : "peeking"}">
                <details class="side" ?open=${wide}>
                    <summary>${say("audit.narrow")}</summary>
                    <kaya-audit-facets
                        .facets=${this.facets}
                        .filter=${this.view.filter}
                        @search=${this.searched}
                    ></kaya-audit-facets>
                    <kaya-audit-checkpoint></kaya-audit-checkpoint>
                </details>
                <section class="list" aria-label=${say("audit.entries")}>${this.list()}</section>
                ${entry === undefined
                    ? nothing
                    : html`<aside aria-label=${say("audit.entry")}>
                          <kaya-audit-entry
                              .entry=${entry}
                              .filter=${this.view.filter}
                              @search=${this.searched}
                              @leave=${this.close}
                          ></kaya-audit-entry>
                      </aside>`}
            </div>
        </main>`;
    }

    private list() {
        const { entries } = this;
        if (entries === undefined) {
            return this.trouble === undefined ? html`<p class="soft" role="status">${say("app.loading")}</p>` : nothing;
        }
        if (entries.length === 0) {
            return html`<kaya-notice
                .heading=${say("audit.none")}
                .why=${say("audit.none.why")}
                .action=${say("audit.clear")}
                @act=${() => this.search({})}
            ></kaya-notice>`;
        }
        return html`<p class="counted small soft">
                <span>${this.counted()}</span>
                <span>${say("audit.zone", { zone: zone() })}</span>
            </p>
            <kaya-audit-list
                .entries=${entries}
                .total=${this.facets?.total ?? 0}
                .chosen=${this.view.entry}
                @choose=${(event: CustomEvent<string>) => this.look(event.detail, true)}
                @step=${(event: CustomEvent<number>) => this.go(event.detail)}
                @more=${this.more}
            ></kaya-audit-list>
            ${this.next === undefined
                ? nothing
                : html`<p class="end soft small">${say("app.loading")}</p>`}`;
    }

    private counted(): string {
        const n = this.facets?.total;
        if (n === undefined) return say("audit.counting");
        return n === 1 ? say("audit.found.one") : say("audit.found", { n: n.toLocaleString() });
    }

    private entry(): Entry | undefined {
        const { entry } = this.view;
        if (entry === "") return undefined;
        return this.entries?.find((one) => one.id === entry) ?? this.strangerOf(entry);
    }

    private strangerOf(id: string): Entry | undefined {
        return this.stranger?.id === id ? this.stranger : undefined;
    }

    private readonly load = async (): Promise<void> => {
        const { filter } = this.view;
        this.asked = filter;
        this.entries = undefined;
        this.facets = undefined;
        this.next = undefined;
        await this.attempt(async () => {
            const found = await find(filter);
            if (this.asked !== filter) return;
            this.entries = found.entries;
            this.next = found.next;
            await this.meet();
            const facets = await count(filter);
            if (this.asked !== filter) return;
            this.facets = facets;
            live.say(this.counted());
        });
    };

    /** An address may tell an entry that is not among those that were found so far. */
    private async meet(): Promise<void> {
        const { entry } = this.view;
        if (entry === "" || this.entries === undefined || this.entry() !== undefined) return;
        await this.attempt(async () => {
            this.stranger = await entryOf(entry);
        });
    }

    private readonly more = async (): Promise<void> => {
        const { asked, next } = this;
        if (this.loading || next === undefined || asked === undefined) return;
        this.loading = true;
        await this.attempt(async () => {
            const found = await find(asked, next);
            if (this.asked !== asked) return;
            this.next = found.next;
            this.entries = [...(this.entries ?? []), ...found.entries];
        });
        this.loading = false;
    };

    /** To the entry after the one that is looked at, or before it; the first is the first. */
    private go(step: number): void {
        const entries = this.entries ?? [];
        const here = entries.findIndex((entry) => entry.id === this.view.entry);
        const there = here < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, here + step));
        const entry = entries[there];
        if (entry === undefined) return;
        this.look(entry.id, this.view.entry === "");
        const box = this.box();
        box?.focus();
        box?.show(there);
    }

    private read(): void {
        this.renderRoot.querySelector<AuditEntry>("kaya-audit-entry")?.focus();
    }

    private look(entry: string, step: boolean): void {
        this.show({ ...this.view, entry }, step);
        void this.updateComplete.then(() => {
            // On a small screen the entry stands in the list's place.
            if (this.box()?.offsetParent === null) this.renderRoot.querySelector<AuditEntry>("kaya-audit-entry")?.focus();
        });
    }

    private readonly close = (): void => {
        this.show({ ...this.view, entry: "" }, true);
        void this.updateComplete.then(() => this.box()?.focus());
    };

    private searched(event: CustomEvent<Filter>): void {
        this.search(event.detail);
    }

    private search(filter: Filter): void {
        this.show({ shows: "entries", filter, entry: "" }, true);
    }

    private show(view: View, step: boolean): void {
        this.dispatchEvent(new CustomEvent("go", { detail: { view, step } }));
    }

    private searchFor(words: string): Command {
        const act = () => this.search({ ...this.view.filter, text: words });
        return { title: say("audit.search-for", { words }), act };
    }

    private writeWords(): void {
        this.renderRoot.querySelector<AuditConditions>("kaya-audit-conditions")?.focusWords();
    }

    private inList(): boolean {
        return this.box()?.matches(":focus-within") === true;
    }

    private box(): AuditList | null {
        return this.renderRoot.querySelector<AuditList>("kaya-audit-list");
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        this.trouble = await attempt(step);
    }
}
customElements.define("kaya-audit-search", AuditSearch);

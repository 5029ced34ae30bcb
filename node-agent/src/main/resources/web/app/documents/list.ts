import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { icons } from "../../kit/icons";
import { Keys } from "../../kit/keys";
import { live } from "../../kit/live";
import { linkRows, type LongList, longList } from "../../kit/long-list";
import "../../kit/notice";
import { Repeating } from "../../kit/repeating";
import { moment } from "../../kit/times";
import { tryAgain } from "../../kit/trouble";
import { say } from "../../kit/words";
import { addressOf, DOCUMENTS } from "./address";
import "./detail";
import type { DocumentDetail } from "./detail";
import {
    beside,
    clause,
    type Document,
    type Holdings,
    LOOKS,
    type Standing,
    type State,
    STATES,
    type Wanted,
    wanted,
} from "./documents";
import "./reindex";
import type { ReindexDialog } from "./reindex";
import "./standing";

const WORKING_MILLIS = 1_000;
const RESTING_MILLIS = 5_000;
/** So many times as long as the list takes to be read, it is left as it is. */
const RESTS = 9;
const EVERYTHING: Wanted = { state: "all", words: "" };

/** Every file of the folder, and what became of it. */
export class DocumentsList extends LitElement {
    static override properties = {
        path: { attribute: false },
        operates: { attribute: false },
        standing: { state: true },
        holdings: { state: true },
        want: { state: true },
        trouble: { state: true },
        heardAt: { state: true },
    };
    static override styles = [
        controls,
        longList,
        linkRows,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-5);
                --row: 4rem;
            }
            .found {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                align-items: start;
                gap: var(--gap-5);
            }
            .found.peeking {
                grid-template-columns: minmax(0, 1fr) minmax(19rem, 26rem);
            }
            .list {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
            }
            .narrow {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2) var(--gap-4);
            }
            .narrow input {
                flex: 1 1 14rem;
                width: auto;
                max-width: 26rem;
            }
            .states {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-1);
            }
            .states button {
                padding: 0 var(--gap-2);
                border-color: transparent;
                background: none;
                font-size: var(--small);
            }
            .states button[aria-pressed="true"] {
                background: var(--wash);
                font-weight: 600;
            }
            .count {
                color: var(--ink-soft);
                font-weight: 400;
                font-variant-numeric: tabular-nums;
            }
            kaya-long-list {
                max-height: max(24rem, calc(100dvh - 8rem));
                border-top: 1px solid var(--line);
            }
            a.row {
                grid-template-columns: 1.25rem minmax(0, 1fr) auto;
            }
            .row > .mark {
                grid-row: span 2;
                align-self: center;
            }
            .name {
                font-weight: 600;
            }
            .row > .more {
                grid-column: 2;
                color: var(--ink-soft);
                font-size: var(--small);
            }
            .row > .side {
                color: var(--ink-soft);
                font-size: var(--small);
                text-align: end;
                font-variant-numeric: tabular-nums;
            }
            a[aria-current] .more,
            a[aria-current] .side {
                color: var(--ink);
            }
            .good {
                color: var(--good);
            }
            .bad,
            .row > .bad.more {
                color: var(--bad);
            }
            aside {
                position: sticky;
                top: var(--gap-4);
                box-sizing: border-box;
                max-height: calc(100dvh - 2rem);
                overflow: auto;
                padding: var(--gap-4);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .back {
                display: none;
                margin-bottom: var(--gap-4);
            }
            @media (max-width: 60rem) {
                .found.peeking {
                    grid-template-columns: minmax(0, 1fr);
                }
                .found.peeking .list {
                    display: none;
                }
                aside {
                    position: static;
                    max-height: none;
                }
                .back {
                    display: inline-flex;
                }
            }
            @media (max-width: 40rem) {
                .row > .side {
                    display: none;
                }
            }
        `,
    ];

    /** Of the document that is looked at, or nothing. */
    declare path: string;
    declare operates: boolean;
    declare standing: Standing | undefined;
    declare holdings: Holdings | undefined;
    declare want: Wanted;
    declare trouble: Problem | undefined;
    declare heardAt: string;
    private readonly looking = new Repeating(this, () => this.look());
    private edition = "";
    private restsUntil = 0;

    constructor() {
        super();
        this.path = "";
        this.operates = false;
        this.want = EVERYTHING;
        this.heardAt = new Date().toISOString();
        new Keys(this, [
            { key: "j", title: "documents.key.next", act: () => this.step(1) },
            { key: "k", title: "documents.key.previous", act: () => this.step(-1) },
            { key: "Enter", title: "documents.key.open", act: () => this.detail()?.focus(), when: () => this.path !== "" },
            { key: "/", title: "documents.key.search", act: () => this.field()?.focus() },
            { key: "Escape", title: "documents.key.close", act: () => this.close(), when: () => this.path !== "" },
        ]);
    }

    override render() {
        const { standing, holdings, trouble } = this;
        if (standing === undefined || holdings === undefined) {
            return trouble === undefined ? html`<p class="soft" role="status">${say("app.loading")}</p>` : tryAgain(trouble, this.looking.now);
        }
        return html`<p class="soft">${say("documents.lead")}</p>
            ${trouble === undefined
                ? nothing
                : html`<p class="soft" role="status">${say("documents.stale", { when: moment(this.heardAt) })}</p>`}
            ${this.notices(standing, holdings)}
            <kaya-documents-standing
                .standing=${standing}
                .operates=${this.operates}
                @reindex=${() => void this.dialog()?.open()}
            ></kaya-documents-standing>
            ${holdings.documents.length === 0 ? this.empty() : this.found(holdings)}
            <kaya-reindex @done=${this.looking.now}></kaya-reindex>`;
    }

    protected override updated(changed: PropertyValues): void {
        if (!changed.has("path") || this.path === "") return;
        const at = this.shown().findIndex((one) => one.path === this.path);
        if (at >= 0) void this.list()?.reveal(at);
        // On a small screen the document stands in the list's place.
        if (this.list()?.offsetParent === null) this.detail()?.focus();
    }

    private notices({ progress }: Standing, { labelsProblem }: Holdings) {
        return html`${progress.problem === undefined
            ? nothing
            : html`<kaya-notice
                  .heading=${say("documents.trouble")}
                  .why=${say("documents.trouble.why", { why: clause(progress.problem) })}
              ></kaya-notice>`}
        ${labelsProblem === undefined
            ? nothing
            : html`<kaya-notice
                  .heading=${say("documents.labels.trouble")}
                  .why=${say("documents.labels.trouble.why", { why: clause(labelsProblem) })}
              ></kaya-notice>`}`;
    }

    private empty() {
        return html`<kaya-notice
            .heading=${say("documents.none")}
            .why=${say("documents.none.why")}
            .action=${say("app.try-again")}
            @act=${this.looking.now}
        ></kaya-notice>`;
    }

    private found(holdings: Holdings) {
        const peeked = this.path === "" ? undefined : holdings.documents.find((one) => one.path === this.path);
        return html`<div class="found ${this.path === "" ? "" : "peeking"}">
            <section class="list" aria-label=${say("documents.list")}>${this.narrow(holdings)} ${this.rows()}</section>
            ${this.path === ""
                ? nothing
                : html`<aside aria-label=${say("documents.view.list")}>
                      <a class="back button" href=${DOCUMENTS}>${icons.menu} ${say("documents.back")}</a>
                      ${peeked === undefined
                          ? html`<kaya-notice
                                .heading=${say("document.gone")}
                                .why=${say("document.gone.why")}
                                .action=${say("documents.back")}
                                @act=${() => this.close()}
                            ></kaya-notice>`
                          : html`<kaya-document
                                .document=${peeked}
                                .operates=${this.operates}
                                @leave=${() => this.close()}
                            ></kaya-document>`}
                  </aside>`}
        </div>`;
    }

    private narrow(holdings: Holdings) {
        const counts = { all: holdings.documents.length, ...this.standing?.documents };
        return html`<div class="narrow">
            <input
                type="search"
                aria-label=${say("documents.search")}
                placeholder=${say("documents.search")}
                .value=${this.want.words}
                @input=${this.typed}
            />
            <div class="states" role="group" aria-label=${say("documents.states")}>
                ${(["all", ...STATES] as const).map(
                    (state) => html`<button
                        data-state=${state}
                        aria-pressed=${state === this.want.state}
                        @click=${() => this.turn(state)}
                    >
                        ${say(`documents.state.${state}`)} <span class="count">${counts[state]}</span>
                    </button>`,
                )}
            </div>
        </div>`;
    }

    private rows() {
        const shown = this.shown();
        if (shown.length === 0) {
            return html`<p>
                <span class="soft" role="status">${say("documents.nothing-found")}</span>
                <button @click=${() => (this.want = EVERYTHING)}>${say("documents.clear")}</button>
            </p>`;
        }
        return html`<kaya-long-list
            .name=${say("documents.list")}
            .items=${shown}
            .draw=${(one: Document) => this.row(one)}
        ></kaya-long-list>`;
    }

    private row(one: Document) {
        const { icon, tone } = LOOKS[one.state] ?? LOOKS.pending;
        const failed = one.state === "failed";
        return html`<a
            class="row"
            href=${addressOf({ shows: "list", path: one.path })}
            data-path=${one.path}
            data-state=${one.state}
            aria-current=${one.path === this.path ? "true" : nothing}
        >
            <span class="mark ${tone}">${icons[icon]}</span>
            <span class="name">${one.title}</span>
            <span class="side">${say("document.passages.n", { n: one.passages })}</span>
            <span class="more ${failed ? "bad" : ""}">${failed ? one.error : one.path}</span>
            <span class="side">${[...(one.labels ?? []), ...(one.dataClasses ?? [])].join(" · ")}</span>
        </a>`;
    }

    private shown(): readonly Document[] {
        return wanted(this.holdings?.documents ?? [], this.want);
    }

    // --- What is known ------------------------------------------------------------------------

    /** The list is read again only when it is another than the one that is shown. */
    private async look(): Promise<number | undefined> {
        try {
            const before = this.standing?.progress.state;
            const standing = await call<Standing>("GET", "/api/documents/progress");
            const news = standing.documents.edition !== this.edition && Date.now() >= this.restsUntil;
            if (news || this.holdings === undefined) await this.read(standing.documents.edition);
            this.standing = standing;
            this.trouble = undefined;
            this.heardAt = new Date().toISOString();
            if (before === "indexing" && standing.progress.state === "idle") {
                live.say(say("documents.read", standing.documents));
            }
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = failed;
            if (failed.status === 401 || failed.status === 403) return undefined;
        }
        return this.standing?.progress.state === "indexing" ? WORKING_MILLIS : RESTING_MILLIS;
    }

    private async read(edition: string): Promise<void> {
        const begun = Date.now();
        this.holdings = await call<Holdings>("GET", "/api/documents");
        this.edition = edition;
        this.restsUntil = Date.now() + RESTS * (Date.now() - begun);
    }

    // --- What a person does -------------------------------------------------------------------

    private typed(event: Event): void {
        this.want = { ...this.want, words: (event.target as HTMLInputElement).value };
    }

    private turn(state: State | "all"): void {
        this.want = { ...this.want, state };
    }

    private step(by: number): void {
        const next = beside(this.shown(), this.path, by);
        if (next !== undefined) this.go(next.path);
    }

    private close(): void {
        const { path } = this;
        if (path === "") return;
        this.go("");
        void this.updateComplete.then(() =>
            this.renderRoot.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus(),
        );
    }

    private go(path: string): void {
        this.dispatchEvent(new CustomEvent("go", { detail: path }));
    }

    private list(): LongList<Document> | null {
        return this.renderRoot.querySelector("kaya-long-list");
    }

    private detail(): DocumentDetail | null {
        return this.renderRoot.querySelector("kaya-document");
    }

    private field(): HTMLInputElement | null {
        return this.renderRoot.querySelector("[type=search]");
    }

    private dialog(): ReindexDialog | null {
        return this.renderRoot.querySelector("kaya-reindex");
    }
}
customElements.define("kaya-documents", DocumentsList);

import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { attempt } from "../../kit/attempt";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { icons, type Icon } from "../../kit/icons";
import { live } from "../../kit/live";
import "../../kit/notice";
import { time } from "../../kit/times";
import { tryAgain } from "../../kit/trouble";
import { say, sayIfKnown } from "../../kit/words";
import { clause, type Holdings } from "./documents";
import "./mark-dialogs";
import type { MarkDialog, UnmarkDialog } from "./mark-dialogs";
import { added, type Kind, type Mark, type Protection, type Source, sourceOf, sourceWords } from "./marks";

const CALL = "/api/protected";
const ICONS: Record<Kind, Icon> = { column: "table", glossary: "lines", document: "page", canaries: "failed" };

/** What was just done, and how it is taken back. */
type Done = { said: string; undo: () => Promise<void> };

/** What never leaves: where it lies, and whether it can be read; never what it says. */
export class ProtectedView extends LitElement {
    static override properties = {
        operates: { attribute: false },
        file: { attribute: false },
        protection: { state: true },
        files: { state: true },
        removing: { state: true },
        done: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-5);
            }
            .lead {
                max-width: 46rem;
            }
            .bar {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2) var(--gap-4);
            }
            .bar p {
                margin-left: auto;
            }
            ul {
                margin: 0;
                padding: 0;
                border-top: 1px solid var(--line);
                list-style: none;
            }
            li {
                display: grid;
                grid-template-columns: auto minmax(0, 1fr) minmax(0, 12rem) auto;
                align-items: center;
                gap: var(--gap-1) var(--gap-4);
                padding: var(--gap-3);
                border-bottom: 1px solid var(--line);
            }
            .what {
                display: grid;
            }
            .name {
                font-weight: 600;
                overflow-wrap: anywhere;
            }
            .state {
                display: grid;
            }
            .state > span:first-child {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
            }
            .why {
                grid-column: 2 / -1;
            }
            .good {
                color: var(--good);
            }
            .bad {
                color: var(--bad);
            }
            .done {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: var(--gap-2) var(--gap-4);
                padding: var(--gap-2) var(--gap-3);
                border-radius: var(--round);
                background: var(--wash);
            }
            @media (max-width: 48rem) {
                li {
                    grid-template-columns: auto minmax(0, 1fr) auto;
                }
                .state {
                    grid-column: 2;
                    grid-row: 2;
                }
            }
        `,
    ];

    declare operates: boolean;
    /** That somebody is about to protect, or nothing. */
    declare file: string;
    declare protection: Protection | undefined;
    declare files: readonly string[];
    declare removing: Mark | undefined;
    declare done: Done | undefined;
    declare trouble: Problem | undefined;

    constructor() {
        super();
        this.operates = false;
        this.file = "";
        this.files = [];
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    override render() {
        const { protection } = this;
        if (protection === undefined) {
            return this.trouble === undefined
                ? html`<p class="soft" role="status">${say("app.loading")}</p>`
                : tryAgain(this.trouble, this.load);
        }
        const names = sayIfKnown(`protected.names.${protection.names}`, protection.names);
        return html`<p class="soft lead">${say("protected.lead")}</p>
            ${this.trouble === undefined ? nothing : tryAgain(this.trouble, this.load)}
            ${protection.gaps.length === 0
                ? nothing
                : html`<kaya-notice
                      .heading=${say("protected.gaps")}
                      .why=${say("protected.gaps.why")}
                  ></kaya-notice>`}
            <div class="bar">
                ${this.operates
                    ? html`<button class="add" @click=${() => this.marking()?.ask("")}>
                          ${icons.plus} ${say("protected.add")}
                      </button>`
                    : nothing}
                <p class="soft small">${say("protected.names", { names })}</p>
            </div>
            ${this.said()}
            ${protection.protected.length === 0
                ? html`<div class="soft">
                      <h2>${say("protected.none")}</h2>
                      <p>${say("protected.none.why")}</p>
                  </div>`
                : html`<ul aria-label=${say("documents.view.protected")}>
                      ${protection.protected.map((mark) => this.line(mark))}
                  </ul>`}
            <kaya-mark .files=${this.files} .mark=${this.mark}></kaya-mark>
            <kaya-unmark .source=${this.removing} .unmark=${this.unmark}></kaya-unmark>`;
    }

    protected override updated(changed: PropertyValues): void {
        const arrived = changed.has("protection") && changed.get("protection") === undefined;
        if ((arrived || changed.has("file")) && this.file !== "" && this.protection !== undefined && this.operates) {
            void this.marking()?.ask(this.file);
        }
    }

    private said() {
        const { done } = this;
        if (done === undefined) return nothing;
        return html`<p class="done">
            <span>${done.said}</span>
            <button @click=${() => this.attempt(done.undo)}>${icons.undo} ${say("app.undo")}</button>
        </p>`;
    }

    private line(mark: Mark) {
        const sound = mark.state === "protected";
        return html`<li data-mark=${mark.id} data-state=${mark.state}>
            <span class="soft">${icons[ICONS[mark.kind] ?? "page"]}</span>
            <div class="what">
                <span class="name">${sourceWords(mark)}</span>
                <span class="small soft">
                    ${sayIfKnown(`protected.kind.${mark.kind}`, mark.kind)} ·
                    ${say("protected.by", { name: mark.markedBy })}, ${time(mark.markedAt)}
                </span>
            </div>
            <div class="state small">
                <span class=${sound ? "good" : "bad"}>
                    ${icons[sound ? "proof" : "failed"]} ${say(`protected.state.${mark.state}`)}
                </span>
                <span class="soft">
                    ${mark.values === 1 ? say("protected.values.one") : say("protected.values", { n: mark.values })}
                    ${mark.tooShort > 0 ? html`<br />${say("protected.short", { n: mark.tooShort })}` : nothing}
                </span>
            </div>
            ${this.operates
                ? html`<button
                      class="plain icon"
                      title=${say("protected.remove")}
                      aria-label="${say("protected.remove")}: ${sourceWords(mark)}"
                      @click=${() => this.ask(mark)}
                  >
                      ${icons.bin}
                  </button>`
                : nothing}
            ${mark.reason === undefined
                ? nothing
                : html`<p class="why small">
                      ${say("protected.state.unreadable.why", { why: clause(mark.reason) })}
                  </p>`}
        </li>`;
    }

    private readonly load = (): Promise<void> =>
        this.attempt(async () => {
            this.protection = await call<Protection>("GET", CALL);
            const { documents } = await call<Holdings>("GET", "/api/documents");
            this.files = documents.map((one) => one.path);
        });

    private readonly mark = async (source: Source): Promise<void> => {
        const before = this.protection?.protected ?? [];
        this.protection = await call<Protection>("POST", CALL, sourceOf(source));
        const mark = added(before, this.protection.protected);
        this.tell("protected.said.marked", source, async () => {
            if (mark !== undefined) this.protection = await call<Protection>("DELETE", `${CALL}/${mark.id}`);
        });
        if (mark === undefined) this.done = undefined;
    };

    private readonly unmark = async (mark: Mark): Promise<void> => {
        this.protection = await call<Protection>("DELETE", `${CALL}/${mark.id}`);
        this.tell("protected.said.removed", mark, async () => {
            this.protection = await call<Protection>("POST", CALL, sourceOf(mark));
        });
        this.renderRoot.querySelector<HTMLElement>(".add")?.focus();
    };

    private tell(said: "protected.said.marked" | "protected.said.removed", source: Source, undo: Done["undo"]): void {
        const sentence = say(said, { what: sourceWords(source) });
        this.done = {
            said: sentence,
            undo: async () => {
                await undo();
                this.done = undefined;
                this.renderRoot.querySelector<HTMLElement>(".add")?.focus();
            },
        };
        live.say(sentence);
    }

    private async ask(mark: Mark): Promise<void> {
        this.removing = mark;
        await this.updateComplete;
        await this.renderRoot.querySelector<UnmarkDialog>("kaya-unmark")?.open();
    }

    private marking(): MarkDialog | null {
        return this.renderRoot.querySelector("kaya-mark");
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        this.trouble = await attempt(step);
    }
}
customElements.define("kaya-protected", ProtectedView);

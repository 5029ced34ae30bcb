import { css, html, LitElement, nothing, type PropertyValues, svg } from "lit";
import { sheet } from "../columns";
import { controls } from "../controls";
import "../copy";
import { Problem } from "../http";
import "../notice";
import { exactly } from "../times";
import { tryAgain } from "../trouble";
import { say } from "../words";
import { addressOf } from "./address";
import { brief, type Entry, short, story, typeWords } from "./entries";
import { lanesOf, type Lane, type Mark } from "./lanes";

/** What became of one task: a lane for each step, and what its partner's messages tell. */
export class AuditTimeline extends LitElement {
    static override properties = {
        task: {},
        entries: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        sheet,
        css`
            .title {
                display: grid;
                gap: var(--gap-2);
                justify-items: start;
            }
            .lanes {
                display: grid;
                grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr);
                max-width: 72rem;
                border-top: 1px solid var(--line);
            }
            .lane {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
                height: 34px;
                padding-inline-end: var(--gap-4);
                border-bottom: 1px solid var(--line);
                font-size: var(--small);
            }
            .partner {
                color: var(--accent);
            }
            svg {
                width: 100%;
                height: 34px;
                border-bottom: 1px solid var(--line);
                stroke: none;
            }
            .band {
                fill: var(--wash);
            }
            .mark {
                fill: var(--ink-soft);
            }
            .mark.theirs {
                fill: var(--accent);
            }
            ol {
                display: grid;
                max-width: 72rem;
                margin: 0;
                padding: 0;
                list-style: none;
            }
            li {
                display: grid;
                grid-template-columns: 13rem 6rem minmax(9rem, 14rem) minmax(0, 1fr);
                gap: 0 var(--gap-3);
                padding: var(--gap-2) 0;
                border-bottom: 1px solid var(--line);
            }
            li a {
                font-weight: 600;
            }
            li .more {
                overflow-wrap: anywhere;
            }
            .after {
                font-variant-numeric: tabular-nums;
            }
            @media (max-width: 48rem) {
                li {
                    grid-template-columns: minmax(0, 1fr) auto;
                }
                li .more {
                    grid-column: 1 / -1;
                }
                .lanes {
                    grid-template-columns: 7rem minmax(0, 1fr);
                }
            }
        `,
    ];

    declare task: string;
    declare entries: Entry[] | undefined;
    declare trouble: Problem | undefined;

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has("task")) void this.load();
    }

    override render() {
        return html`<main id="page" tabindex="-1">
            <div class="title">
                <a href=${addressOf({ shows: "entries", filter: { task: this.task }, entry: "" })}>
                    ${say("timeline.entries")}
                </a>
                <h1>${say("timeline.title")}</h1>
                <kaya-copy .text=${this.task} .what=${say("audit.by.task")}></kaya-copy>
            </div>
            ${this.trouble === undefined ? this.told() : tryAgain(this.trouble, this.load)}
        </main>`;
    }

    private told() {
        const { entries } = this;
        if (entries === undefined) return html`<p class="soft" role="status">${say("app.loading")}</p>`;
        if (entries.length === 0) {
            return html`<kaya-notice .heading=${say("timeline.none")} .why=${say("timeline.none.why")}></kaya-notice>`;
        }
        return html`<section class="picture" aria-label=${say("timeline.lanes")}>
                ${this.picture(entries)}
                <p class="small soft">${say("timeline.scale")}</p>
            </section>
            <section aria-labelledby="steps">
                <h2 id="steps">${say("timeline.steps")}</h2>
                <ol>
                    ${entries.map((entry) => this.line(entry, entries[0] as Entry))}
                </ol>
            </section>`;
    }

    /** The list below says the same in words, so this is a picture to those who do not see it. */
    private picture(entries: Entry[]) {
        return html`<div class="lanes" aria-hidden="true">${lanesOf(entries).map((lane) => this.lane(lane))}</div>`;
    }

    private lane(lane: Lane) {
        const { marks, partner } = lane;
        const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark];
        return html`<div class="lane ${partner ? "partner" : ""}">${laneWords(lane)}</div>
            <svg viewBox="0 0 1000 34" preserveAspectRatio="none">
                <rect class="band" x=${along(first)} y="12" width=${along(last) - along(first)} height="10" />
                ${marks.map((mark) => svg`<rect class="mark ${partner ? "theirs" : ""}" x=${along(mark) - 2} y="9" width="4" height="16"/>`)}
            </svg>`;
    }

    private line(entry: Entry, first: Entry) {
        const address = addressOf({ shows: "entries", filter: { task: this.task }, entry: entry.id });
        return html`<li data-type=${entry.type}>
            <time class="small soft" datetime=${entry.at} title=${entry.at}>${exactly(entry.at)}</time>
            <span class="after small soft">${after(first, entry)}</span>
            <span><a href=${address}>${typeWords(entry.type)}</a> <span class="soft">${short(entry.actor)}</span></span>
            <span class="more small soft">${[entry.node, brief(entry)].filter(Boolean).join(" · ")}</span>
        </li>`;
    }

    private readonly load = async (): Promise<void> => {
        const { task } = this;
        this.entries = undefined;
        this.trouble = undefined;
        try {
            const entries = await story(task);
            if (this.task === task) this.entries = entries;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            if (failed.status !== 401) this.trouble = failed;
        }
    };
}

/** In the thousandths of which the picture has a thousand, with some room at both ends. */
function along({ at }: Mark): number {
    return 10 + at * 980;
}

function laneWords(lane: Lane) {
    return html`${say(`lane.${lane.step}`)}${lane.partner ? html` <span>${lane.partner}</span>` : nothing}`;
}

function after(first: Entry, entry: Entry): string {
    const millis = new Date(entry.at).getTime() - new Date(first.at).getTime();
    const [value, unit] = millis < 10_000 ? [millis, "millisecond"] : [Math.round(millis / 1_000), "second"];
    return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, unitDisplay: "short" }).format(value as number);
}
customElements.define("kaya-audit-timeline", AuditTimeline);

import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { sheet } from "../../kit/columns";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { icons } from "../../kit/icons";
import { Keys } from "../../kit/keys";
import { Listening } from "../../kit/listening";
import { live } from "../../kit/live";
import { linkRows, type LongList, longList } from "../../kit/long-list";
import "../../kit/notice";
import { Repeating } from "../../kit/repeating";
import type { Person } from "../../kit/shell";
import { moment } from "../../kit/times";
import { tryAgain } from "../../kit/trouble";
import { say } from "../../kit/words";
import "../world/map";
import { type NodeDetail, presence } from "./detail";
import "./figures";
import { addressOf, FEDERATION, marksOf, type Node, nodeIn, wanted } from "./nodes";

type Federation = { id: string; purposes: string[]; defaultPurpose: string };

const PAUSE_MILLIS = 5_000;

/** Who is asked here, and what was agreed on. */
export class FederationPage extends LitElement {
    static override properties = {
        person: { attribute: false },
        federation: { state: true },
        nodes: { state: true },
        chosen: { state: true },
        words: { state: true },
        trouble: { state: true },
        heardAt: { state: true },
    };
    static override styles = [
        controls,
        sheet,
        longList,
        linkRows,
        css`
            :host {
                --row: 4.25rem;
            }
            main {
                max-width: 84rem;
                margin-inline: auto;
            }
            .title {
                display: grid;
                gap: var(--gap-1);
            }
            .both {
                display: grid;
                grid-template-columns: minmax(18rem, 2fr) minmax(0, 3fr);
                align-items: start;
                gap: var(--gap-5) var(--gap-6);
            }
            .list {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
            }
            .side {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-5);
            }
            kaya-long-list {
                max-height: max(24rem, calc(100dvh - 14rem));
                border-top: 1px solid var(--line);
            }
            a.row {
                grid-template-columns: 1.25rem minmax(0, 1fr);
            }
            .row > .dot {
                grid-row: span 2;
                align-self: center;
                overflow: visible;
            }
            .dot svg {
                stroke-width: 2;
            }
            .online circle {
                fill: var(--good);
                stroke: var(--good);
            }
            .offline {
                color: var(--ink-soft);
            }
            .name {
                font-weight: 600;
            }
            .more {
                color: var(--ink-soft);
                font-size: var(--small);
            }
            a[aria-current] .more {
                color: var(--ink);
            }
            kaya-node {
                padding: var(--gap-4) var(--gap-5);
                border: 1px solid var(--line);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .agreed {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
                gap: var(--gap-4) var(--gap-6);
            }
            .agreed section {
                display: grid;
                align-content: start;
                gap: var(--gap-2);
            }
            .agreed ul {
                margin: 0;
                padding-left: var(--gap-5);
            }
            @media (max-width: 60rem) {
                .both {
                    grid-template-columns: minmax(0, 1fr);
                }
                .side {
                    order: -1;
                }
            }
        `,
    ];

    declare person: Person;
    declare federation: Federation | undefined;
    declare nodes: readonly Node[] | undefined;
    declare chosen: string;
    declare words: string;
    declare trouble: Problem | undefined;
    declare heardAt: string;
    private readonly looking = new Repeating(this, () => this.look());

    constructor() {
        super();
        this.chosen = nodeIn(location.hash);
        this.words = "";
        this.heardAt = new Date().toISOString();
        new Listening(this, "hashchange", this.moved);
        new Keys(this, [
            { key: "j", title: "federation.key.next", act: () => this.step(1) },
            { key: "k", title: "federation.key.previous", act: () => this.step(-1) },
            { key: "Enter", title: "federation.key.open", act: () => this.detail()?.focus(), when: () => this.chosen !== "" },
            { key: "/", title: "federation.key.search", act: () => this.field()?.focus() },
            { key: "Escape", title: "federation.key.close", act: () => this.close(), when: () => this.chosen !== "" },
        ]);
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<main id="page" tabindex="-1">${this.content()}</main>`;
    }

    protected override updated(changed: PropertyValues): void {
        if (!changed.has("chosen") || this.chosen === "") return;
        const at = this.shown().findIndex((node) => node.id === this.chosen);
        if (at >= 0) void this.list()?.reveal(at);
        // On a small screen it stands above the list, perhaps out of sight.
        if (matchMedia("(max-width: 60rem)").matches) this.detail()?.focus();
    }

    private content() {
        const { federation, nodes, trouble } = this;
        if (federation === undefined || nodes === undefined) {
            const heading = html`<h1>${say("federation.title")}</h1>`;
            return trouble === undefined
                ? html`${heading}
                      <p class="soft" role="status">${say("app.loading")}</p>`
                : html`${heading} ${tryAgain(trouble, this.looking.now)}`;
        }
        const online = nodes.filter((node) => node.presence === "online").length;
        const oversees = this.person.roles.some((role) => role === "auditor" || role === "admin");
        return html`<div class="title">
                <h1>${say("federation.title")}</h1>
                <p class="soft">${say("federation.counts", { name: federation.id, all: nodes.length, online })}</p>
                ${trouble === undefined
                    ? nothing
                    : html`<p class="soft" role="status">${say("documents.stale", { when: moment(this.heardAt) })}</p>`}
            </div>
            ${nodes.length === 0
                ? html`<kaya-notice
                      .heading=${say("federation.empty")}
                      .why=${say("federation.empty.why")}
                      .action=${say("app.try-again")}
                      @act=${this.looking.now}
                  ></kaya-notice>`
                : this.both(nodes)}
            ${this.agreed(federation)}
            ${oversees ? html`<kaya-federation-figures></kaya-federation-figures>` : nothing}`;
    }

    private both(nodes: readonly Node[]) {
        const node = nodes.find((one) => one.id === this.chosen);
        return html`<div class="both">
            <section class="list" aria-label=${say("federation.nodes")}>
                <input
                    type="search"
                    aria-label=${say("federation.search")}
                    placeholder=${say("federation.search")}
                    .value=${this.words}
                    @input=${(event: Event) => (this.words = (event.target as HTMLInputElement).value)}
                />
                ${this.rows()}
            </section>
            <div class="side">
                <kaya-world .marks=${marksOf(nodes, this.chosen)}></kaya-world>
                ${node === undefined
                    ? nothing
                    : html`<kaya-node .node=${node} @leave=${() => this.close()}></kaya-node>`}
            </div>
        </div>`;
    }

    private rows() {
        const shown = this.shown();
        if (shown.length === 0) {
            return html`<p>
                <span class="soft" role="status">${say("federation.nothing-found")}</span>
                <button @click=${() => (this.words = "")}>${say("documents.clear")}</button>
            </p>`;
        }
        return html`<kaya-long-list
            .name=${say("federation.nodes")}
            .items=${shown}
            .draw=${(node: Node) => this.row(node)}
        ></kaya-long-list>`;
    }

    private row(node: Node) {
        const off = node.clockAheadSeconds;
        return html`<a
            class="row"
            href=${addressOf(node.id)}
            data-node=${node.id}
            data-presence=${node.presence}
            aria-current=${node.id === this.chosen ? "true" : nothing}
        >
            <span class="dot ${node.presence}">${icons[node.presence === "online" ? "dot" : "away"]}</span>
            <span class="name">${node.name}</span>
            <span class="more">
                ${node.city === undefined ? nothing : html`${node.city} · `}${presence(node)}${off === undefined
                    ? nothing
                    : html` · ${say("federation.clock")}`}
            </span>
        </a>`;
    }

    private agreed({ purposes, defaultPurpose }: Federation) {
        return html`<div class="agreed">
            <section aria-labelledby="purposes">
                <h2 id="purposes">${say("federation.purposes")}</h2>
                <ul>
                    ${purposes.map(
                        (purpose) => html`<li>
                            ${purpose}
                            ${purpose === defaultPurpose
                                ? html`<span class="soft small">${say("federation.purposes.default")}</span>`
                                : nothing}
                        </li>`,
                    )}
                </ul>
                <p class="soft small">${say("federation.purposes.why")}</p>
            </section>
            <section aria-labelledby="floor">
                <h2 id="floor">${say("federation.floor")}</h2>
                <p>${say("federation.floor.why")}</p>
                <p class="soft small">${say("federation.floor.known")}</p>
            </section>
        </div>`;
    }

    private shown(): readonly Node[] {
        return wanted(this.nodes ?? [], this.words);
    }

    // --- What is known ------------------------------------------------------------------------

    private async look(): Promise<number | undefined> {
        try {
            this.federation ??= await call<Federation>("GET", "/api/federation");
            const before = this.nodes;
            const { nodes } = await call<{ nodes: Node[] }>("GET", "/api/nodes");
            this.nodes = nodes;
            this.trouble = undefined;
            this.heardAt = new Date().toISOString();
            if (before !== undefined) this.tellChanges(before, nodes);
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = failed;
            if (failed.status === 401) return undefined;
        }
        return PAUSE_MILLIS;
    }

    private tellChanges(before: readonly Node[], after: readonly Node[]): void {
        for (const node of after) {
            const was = before.find((one) => one.id === node.id)?.presence;
            if (was === undefined || was === node.presence) continue;
            const said = node.presence === "online" ? "federation.came" : "federation.went";
            live.say(say(said, { name: node.name }));
        }
    }

    // --- What a person does -------------------------------------------------------------------

    private readonly moved = (): void => {
        if (location.hash.startsWith(FEDERATION)) this.chosen = nodeIn(location.hash);
    };

    private step(by: number): void {
        const shown = this.shown();
        const here = shown.findIndex((node) => node.id === this.chosen);
        const next = here < 0 ? shown[0] : shown[here + by];
        if (next === undefined) return;
        if (this.chosen === "") history.pushState(null, "", addressOf(next.id));
        else history.replaceState(null, "", addressOf(next.id));
        this.chosen = next.id;
    }

    private close(): void {
        const { chosen } = this;
        if (chosen === "") return;
        history.pushState(null, "", FEDERATION);
        this.chosen = "";
        void this.updateComplete.then(() =>
            this.renderRoot.querySelector<HTMLElement>(`[data-node="${CSS.escape(chosen)}"]`)?.focus(),
        );
    }

    private list(): LongList<Node> | null {
        return this.renderRoot.querySelector("kaya-long-list");
    }

    private detail(): NodeDetail | null {
        return this.renderRoot.querySelector("kaya-node");
    }

    private field(): HTMLInputElement | null {
        return this.renderRoot.querySelector("[type=search]");
    }
}
customElements.define("kaya-federation-page", FederationPage);

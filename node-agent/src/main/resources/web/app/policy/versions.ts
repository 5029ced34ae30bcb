import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../../kit/controls";
import "../../kit/copy";
import { call, Problem } from "../../kit/http";
import { icons } from "../../kit/icons";
import { live } from "../../kit/live";
import "../../kit/notice";
import type { Person } from "../../kit/shell";
import { time } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say } from "../../kit/words";
import { addressOf, NONE } from "./address";
import type { RestoreDialog } from "./decisions";
import "./decisions";
import "./difference";
import { policyLooks } from "./looks";
import type { Text, Version } from "./policy";

/** Everything that was in force here, how any two differ, and the way back. */
export class PolicyVersions extends LitElement {
    static override properties = {
        person: { attribute: false },
        from: { attribute: false },
        to: { attribute: false },
        versions: { state: true },
        texts: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host,
            section {
                display: grid;
                gap: var(--gap-4);
            }
            .pair {
                display: flex;
                flex-wrap: wrap;
                align-items: end;
                gap: var(--gap-3);
            }
            .pair label {
                display: grid;
                flex: 1 1 12rem;
                gap: var(--gap-1);
                max-width: 24rem;
            }
            li {
                display: grid;
                grid-template-columns: 4rem minmax(0, 1fr) auto;
                align-items: center;
                gap: var(--gap-1) var(--gap-4);
                padding: var(--gap-3) 0;
                border-top: 1px solid var(--line);
            }
            li:last-child {
                border-bottom: 1px solid var(--line);
            }
            .n {
                font: 500 1.5rem/1.3 var(--serif);
            }
            .what {
                display: grid;
                gap: var(--gap-1);
                min-width: 0;
            }
            .facts {
                display: flex;
                flex-wrap: wrap;
                align-items: center;
                gap: 0 var(--gap-4);
                font-size: var(--small);
                color: var(--ink-soft);
            }
            @media (max-width: 40rem) {
                li {
                    grid-template-columns: 3rem minmax(0, 1fr);
                }
                .do {
                    grid-column: 2;
                }
            }
        `,
    ];

    declare person: Person;
    declare from: number;
    declare to: number;
    declare versions: Version[] | undefined;
    declare texts: ReadonlyMap<number, string>;
    declare trouble: string | undefined;

    constructor() {
        super();
        this.texts = new Map();
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.attempt(() => this.load());
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (!changed.has("from") && !changed.has("to")) return;
        void this.attempt(async () => {
            await Promise.all([this.from, this.to].map((number) => this.read(number)));
        });
    }

    override render() {
        return html`${this.trouble === undefined
            ? nothing
            : html`<kaya-notice
                  .heading=${say("problem.title")}
                  .why=${this.trouble}
                  .action=${say("app.try-again")}
                  @act=${() => this.attempt(() => this.load())}
              ></kaya-notice>`}
        ${this.versions === undefined ? (this.trouble === undefined ? html`<p class="soft">${say("app.loading")}</p>` : nothing) : this.shown(this.versions)}`;
    }

    private shown(versions: readonly Version[]) {
        if (versions.length === 0) return html`<p>${say("policy.versions.none")}</p>`;
        return html`${versions.length > 1 ? this.compared(versions) : nothing}
            <section aria-labelledby="all">
                <h2 id="all">${say("policy.versions.all")}</h2>
                <ol class="bare">
                    ${versions.map((version, at) => html`<li data-version=${version.number}>${this.one(version, versions[at + 1])}</li>`)}
                </ol>
            </section>
            <kaya-policy-restore @restore=${this.restored}></kaya-policy-restore>`;
    }

    private compared(versions: readonly Version[]) {
        const [before, after] = [this.texts.get(this.from), this.texts.get(this.to)];
        return html`<section aria-labelledby="compare">
            <h2 id="compare" tabindex="-1">${say("policy.compare")}</h2>
            <div class="pair">
                ${this.choice("from", say("policy.compare.from"), versions)}
                ${this.choice("to", say("policy.compare.to"), versions)}
            </div>
            ${before === undefined || after === undefined
                ? nothing
                : html`<kaya-policy-difference .old=${before} .fresh=${after}></kaya-policy-difference>`}
        </section>`;
    }

    private choice(which: "from" | "to", name: string, versions: readonly Version[]) {
        return html`<label>
            ${name}
            <select name=${which} @change=${(event: Event) => this.choose(which, event)}>
                <option value=${NONE} ?selected=${this[which] === NONE}>${say("policy.compare.choose")}</option>
                ${versions.map(
                    ({ number, name: called, active }) => html`<option value=${number} ?selected=${this[which] === number}>
                        ${number} · ${called}${active ? ` · ${say("policy.in-force.now")}` : ""}
                    </option>`,
                )}
            </select>
        </label>`;
    }

    private one(version: Version, before: Version | undefined) {
        const mayRestore = this.person.roles.includes("admin") && !version.active;
        return html`<span class="n">${version.number}</span>
            <div class="what">
                <p class="bar">
                    <strong>${version.name}</strong>
                    ${version.active ? html`<span class="look good">${icons.replied} ${say("policy.in-force.now")}</span>` : nothing}
                </p>
                <p class="facts">
                    <span>${say(`policy.origin.${version.origin}`, { name: version.by })}</span>
                    ${time(version.at)}
                    <kaya-copy .text=${version.digest} .most=${12} .what=${say("policy.digest")}></kaya-copy>
                </p>
            </div>
            <div class="do bar">
                ${before === undefined
                    ? nothing
                    : html`<a href=${addressOf({ shows: "versions", from: before.number, to: version.number })} @click=${this.toCompare}>
                          ${say("policy.what-changed")}
                      </a>`}
                ${mayRestore
                    ? html`<button @click=${() => void this.askRestore(version)}>${say("policy.restore")}…</button>`
                    : nothing}
            </div>`;
    }

    private choose(which: "from" | "to", event: Event): void {
        const number = Number((event.target as HTMLSelectElement).value);
        const pair = { from: this.from, to: this.to, [which]: number };
        location.hash = addressOf({ shows: "versions", ...pair });
    }

    private toCompare(): void {
        this.renderRoot.querySelector<HTMLElement>("#compare")?.focus();
    }

    private async askRestore(version: Version): Promise<void> {
        await this.attempt(async () => {
            const newest = this.versions?.[0];
            const dialog = this.renderRoot.querySelector<RestoreDialog>("kaya-policy-restore");
            if (newest === undefined || dialog === null) return;
            await Promise.all([this.read(newest.number), this.read(version.number)]);
            dialog.newest = newest;
            dialog.version = version;
            dialog.old = this.texts.get(newest.number) ?? "";
            dialog.fresh = this.texts.get(version.number) ?? "";
            await dialog.open();
        });
    }

    private restored({ detail }: CustomEvent<{ number: number; over: number }>): void {
        void this.attempt(async () => {
            try {
                await call("POST", "/api/policy/rollbacks", detail);
                live.say(say("policy.restored", { n: detail.number }));
            } finally {
                await this.load();
            }
        });
    }

    private async load(): Promise<void> {
        this.versions = (await call<{ versions: Version[] }>("GET", "/api/policy/history")).versions;
    }

    private async read(number: number): Promise<void> {
        if (number === NONE || this.texts.has(number)) return;
        const { policy } = await call<Text>("GET", `/api/policy/versions/${number}`);
        this.texts = new Map([...this.texts, [number, policy]]);
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        try {
            await step();
            this.trouble = undefined;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.trouble = wordsOf(failed);
        }
    }
}
customElements.define("kaya-policy-versions", PolicyVersions);

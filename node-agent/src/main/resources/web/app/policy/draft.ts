import { css, html, LitElement, nothing } from "lit";
import { attempt } from "../../kit/attempt";
import { controls } from "../../kit/controls";
import { call, Problem } from "../../kit/http";
import { live } from "../../kit/live";
import "../../kit/notice";
import { save } from "../../kit/save";
import type { Person } from "../../kit/shell";
import { wordsOf } from "../../kit/trouble";
import { say, type Words } from "../../kit/words";
import { addressOf } from "./address";
import "./checked";
import type { ActivateDialog, DiscardDialog } from "./decisions";
import "./decisions";
import "./difference";
import { type Draft, draftOf, forget, keep } from "./drafts";
import "./editor";
import type { PolicyEditor } from "./editor";
import { policyLooks } from "./looks";
import { type Checked, ending, type Grant, type InForce, type Text, type Version } from "./policy";
import type { Shown } from "./simulation";
import "./simulation";

const QUIET_MILLIS = 400;
const BUSY_MILLIS = 1_500;
const SHEETS = ["policy", "cases", "changes"] as const;
type Sheet = (typeof SHEETS)[number];
type Place = { file: "policy" | "cases"; line: number; column?: number };

/** Where a policy is written, tried and, by an admin, put in force. */
export class PolicyDraft extends LitElement {
    static override properties = {
        person: { attribute: false },
        draft: { state: true },
        original: { state: true },
        newest: { state: true },
        sheet: { state: true },
        checked: { state: true },
        waiting: { state: true },
        shown: { state: true },
        grants: { state: true },
        trouble: { state: true },
    };
    static override styles = [
        controls,
        policyLooks,
        css`
            :host {
                display: grid;
                gap: var(--gap-4);
            }
            .desk {
                display: grid;
                grid-template-columns: minmax(0, 3fr) minmax(18rem, 2fr);
                align-items: start;
                gap: var(--gap-5);
            }
            .sheet {
                display: grid;
                gap: var(--gap-3);
                min-width: 0;
            }
            .tools button {
                min-height: 1.75rem;
                font-size: var(--small);
            }
            .tools {
                display: flex;
                gap: var(--gap-2);
                margin-left: auto;
            }
            aside {
                display: grid;
                gap: var(--gap-5);
                min-width: 0;
            }
            .last {
                display: grid;
                justify-items: start;
                gap: var(--gap-3);
                padding-top: var(--gap-4);
                border-top: 1px solid var(--line);
            }
            .last h2 {
                font-size: 1.0625rem;
            }
            @media (max-width: 60rem) {
                .desk {
                    grid-template-columns: minmax(0, 1fr);
                }
            }
        `,
    ];

    declare person: Person;
    declare draft: Draft | undefined;
    /** What is in force. */
    declare original: string;
    declare newest: Version | undefined;
    declare sheet: Sheet;
    declare checked: Checked | undefined;
    declare waiting: boolean;
    declare shown: Shown | undefined;
    declare grants: readonly Grant[];
    declare trouble: Problem | undefined;
    private timer = 0;
    private said = "";

    constructor() {
        super();
        this.original = "";
        this.sheet = "policy";
        this.waiting = true;
        this.grants = [];
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.attempt(() => this.load());
    }

    override disconnectedCallback(): void {
        window.clearTimeout(this.timer);
        super.disconnectedCallback();
    }

    override render() {
        const { draft } = this;
        return html`${this.trouble === undefined
            ? nothing
            : html`<kaya-notice
                  .heading=${say(this.trouble.code === "stale-policy" ? "policy.newer" : "problem.title")}
                  .why=${wordsOf(this.trouble)}
                  .action=${say("app.try-again")}
                  @act=${() => this.attempt(() => this.load())}
              ></kaya-notice>`}
        ${draft === undefined ? (this.trouble === undefined ? html`<p class="soft" role="status">${say("app.loading")}</p>` : nothing) : this.desk(draft)}`;
    }

    private desk(draft: Draft) {
        return html`${this.trouble === undefined ? this.news(draft) : nothing}
            <div class="desk">
                <section class="sheet" aria-label=${say("policy.draft")}>
                    <div class="bar">
                        <div class="choices" role="group" aria-label=${say("policy.sheets")}>
                            ${SHEETS.map(
                                (sheet) => html`<button aria-pressed=${sheet === this.sheet} @click=${() => (this.sheet = sheet)}>
                                    ${say(`policy.sheet.${sheet}`)}
                                </button>`,
                            )}
                        </div>
                        <div class="tools">
                            <button class="plain" @click=${this.save}>${say("policy.save")}</button>
                            <button class="plain" ?disabled=${!this.isChanged(draft)} @click=${this.askDiscard}>${say("policy.discard")}…</button>
                        </div>
                    </div>
                    ${this.paper(draft)}
                </section>
                <aside aria-label=${say("policy.trial")}>
                    <kaya-policy-checked .checked=${this.checked} .waiting=${this.waiting} @go=${this.goTo}></kaya-policy-checked>
                    <kaya-policy-simulation
                        .policy=${draft.policy}
                        .sound=${this.sound()}
                        @simulated=${(event: CustomEvent<Shown>) => (this.shown = event.detail)}
                    ></kaya-policy-simulation>
                    ${this.last(draft)}
                </aside>
            </div>
            <kaya-policy-activate @activate=${this.activate}></kaya-policy-activate>
            <kaya-policy-discard @discard=${this.discard}></kaya-policy-discard>`;
    }

    private news({ base }: Draft) {
        const { newest } = this;
        if (newest === undefined || newest.number === base) return nothing;
        return html`<kaya-notice
            .heading=${say("policy.newer")}
            .why=${say("policy.newer.why", { n: newest.number, base })}
            .action=${say("policy.newer.look")}
            @act=${() => (location.hash = addressOf({ shows: "versions", from: base, to: newest.number }))}
        ></kaya-notice>`;
    }

    private paper(draft: Draft) {
        const { checked } = this;
        switch (this.sheet) {
            case "changes":
                return html`<kaya-policy-difference .old=${this.original} .fresh=${draft.policy}></kaya-policy-difference>`;
            case "policy":
                return html`<kaya-policy-editor
                    .name=${say("policy.sheet.policy")}
                    .text=${draft.policy}
                    .found=${checked?.remarks ?? []}
                    @written=${(event: CustomEvent<string>) => this.write({ ...draft, policy: event.detail })}
                ></kaya-policy-editor>`;
            case "cases":
                return html`<kaya-policy-editor
                    .name=${say("policy.sheet.cases")}
                    .text=${draft.cases}
                    .found=${[...(checked?.inCases ?? []), ...failures(checked)]}
                    @written=${(event: CustomEvent<string>) => this.write({ ...draft, cases: event.detail })}
                ></kaya-policy-editor>`;
        }
    }

    private last(draft: Draft) {
        const missing = this.missing(draft);
        return html`<section class="last" aria-labelledby="last">
            <h2 id="last">${say("policy.activate")}</h2>
            <p class="soft" id="missing">${say(missing ?? "policy.activate.ready")}</p>
            <button class="main" ?disabled=${missing !== undefined} aria-describedby="missing" @click=${this.askActivation}>
                ${say("policy.activate")}…
            </button>
        </section>`;
    }

    /** What is to be done first, if anything is. */
    private missing(draft: Draft): Words | undefined {
        if (!this.person.roles.includes("admin")) return "policy.activate.not-yours";
        if (!this.isChanged(draft)) return "policy.activate.same";
        if (this.waiting) return "policy.checking";
        if (this.checked?.activatable !== true) return "policy.activate.cases";
        return this.shown?.policy === draft.policy ? undefined : "policy.activate.simulate";
    }

    private isChanged({ policy }: Draft): boolean {
        return policy !== this.original;
    }

    private sound(): boolean {
        return this.checked !== undefined && this.checked.remarks.every(({ kind }) => kind !== "broken");
    }

    private write(draft: Draft): void {
        this.draft = draft;
        keep(this.person.name, draft);
        this.checkSoon(QUIET_MILLIS);
    }

    private checkSoon(millis: number): void {
        this.waiting = true;
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.check(), millis);
    }

    private async check(): Promise<void> {
        const { draft } = this;
        if (draft === undefined) return;
        try {
            const { policy, cases } = draft;
            const checked = await call<Checked>("POST", "/api/policy/check", { policy, cases });
            if (this.draft !== draft) return;
            this.checked = checked;
            this.waiting = false;
            this.trouble = undefined;
            this.speak(checked);
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            if (failed.code === "busy") this.checkSoon(BUSY_MILLIS);
            else this.trouble = failed;
        }
    }

    /** Once for each new state of affairs, not for each letter. */
    private speak({ remarks, inCases, cases }: Checked): void {
        const broken = remarks.filter(({ kind }) => kind === "broken").length + inCases.length;
        const passed = cases.filter((one) => one.passed).length;
        const sentence =
            broken > 0
                ? say("policy.check.broken", { n: broken })
                : say("policy.cases.passed", { passed, n: cases.length });
        if (sentence !== this.said && this.said !== "") live.say(sentence);
        this.said = sentence;
    }

    private async goTo({ detail }: CustomEvent<Place>): Promise<void> {
        this.sheet = detail.file;
        await this.updateComplete;
        await this.renderRoot.querySelector<PolicyEditor>("kaya-policy-editor")?.goTo(detail.line, detail.column);
    }

    private save(): void {
        const { draft, sheet } = this;
        if (draft === undefined) return;
        if (sheet === "cases") save("policy.cases.yaml", draft.cases);
        else save("policy.yaml", draft.policy);
    }

    private askDiscard(): void {
        void this.renderRoot.querySelector<DiscardDialog>("kaya-policy-discard")?.open();
    }

    private discard(): void {
        forget(this.person.name);
        this.draft = undefined;
        this.shown = undefined;
        void this.attempt(() => this.load());
    }

    private askActivation(): void {
        const { newest, shown, checked } = this;
        const dialog = this.renderRoot.querySelector<ActivateDialog>("kaya-policy-activate");
        if (newest === undefined || shown === undefined || checked === undefined || dialog === null) return;
        dialog.step = {
            over: newest.number,
            simulated: shown.simulated,
            last: shown.last,
            grants: ending(this.grants, checked.grants),
        };
        void dialog.open();
    }

    private activate(): void {
        const { draft, newest } = this;
        if (draft === undefined || newest === undefined) return;
        const { policy, cases } = draft;
        void this.attempt(async () => {
            const body = { policy, cases, over: newest.number };
            const active = await call<InForce>("POST", "/api/policy/activations", body);
            forget(this.person.name);
            live.say(say("policy.activated", { name: active.name, n: active.number }));
            location.hash = addressOf({ shows: "in-force" });
        });
    }

    private async load(): Promise<void> {
        const [{ versions }, { grants }] = await Promise.all([
            call<{ versions: Version[] }>("GET", "/api/policy/history"),
            call<{ grants: Grant[] }>("GET", "/api/grants"),
        ]);
        this.grants = grants;
        this.newest = versions[0];
        const cases = versions.find((version) => version.cases);
        const [text, tried] = await Promise.all([read(versions[0]), read(cases)]);
        this.original = text?.policy ?? "";
        this.draft ??= draftOf(this.person.name) ?? {
            policy: this.original,
            cases: tried?.cases ?? starter(this.person.organisation),
            base: versions[0]?.number ?? 0,
        };
        this.checkSoon(0);
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        this.trouble = await attempt(step);
    }
}
customElements.define("kaya-policy-draft", PolicyDraft);

async function read(version: Version | undefined): Promise<Text | undefined> {
    return version === undefined ? undefined : call<Text>("GET", `/api/policy/versions/${version.number}`);
}

function failures(checked: Checked | undefined) {
    return (checked?.cases ?? [])
        .filter(({ passed }) => !passed)
        .map(({ line, wrong }) => ({ kind: "case", line, text: wrong.join("; ") }));
}

/** What a first case looks like. */
function starter(organisation: string): string {
    return `given:
  now: ${new Date().toISOString().replace(/\.\d+/, "")}
  request: {purpose: AcademicResearch, organisation: ${JSON.stringify(organisation)}, roles: [user]}
cases:
  - name: Academic research
    expect: accept
`;
}

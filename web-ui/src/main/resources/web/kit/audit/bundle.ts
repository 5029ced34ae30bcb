import { css, html, LitElement, nothing } from "lit";
import { sheet } from "../columns";
import { controls } from "../controls";
import "../copy";
import { icons } from "../icons";
import { live } from "../live";
import "../notice";
import { canProve, Malformed } from "../proof/bytes";
import { ARCHIVE, type Fault, type Sound, type Verdict, verify } from "../proof/bundle";
import { keyOf } from "../proof/note";
import { exactly } from "../times";
import { say } from "../words";
import { addressOf } from "./address";

const LARGEST = 512 << 20;

/** A bundle that somebody gave: whether it is sound is found out here, and it is sent nowhere. */
export class AuditBundle extends LitElement {
    static override properties = {
        name: { state: true },
        verdict: { state: true },
        progress: { state: true },
        trouble: { state: true },
        over: { state: true },
    };
    static override styles = [
        controls,
        sheet,
        css`
            main {
                max-width: 56rem;
            }
            .title,
            .result {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
                justify-items: start;
            }
            .drop {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
                justify-items: center;
                padding: var(--gap-6) var(--gap-4);
                border: 2px dashed var(--line);
                border-radius: var(--round);
                background: var(--sheet);
                text-align: center;
            }
            .drop.over {
                border-color: var(--accent);
                background: var(--wash);
            }
            .drop input {
                width: auto;
                max-width: 100%;
                border: 0;
                background: none;
            }
            form label {
                display: grid;
                gap: var(--gap-1);
            }
            .verdict {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
                font-size: var(--title);
                font-weight: 600;
            }
            .good {
                color: var(--good);
            }
            .bad {
                color: var(--bad);
            }
            .fault {
                padding: var(--gap-4);
                border-left: 3px solid var(--bad);
                border-radius: var(--round);
                background: var(--sheet);
                overflow-wrap: anywhere;
            }
            dl {
                display: grid;
                grid-template-columns: minmax(5rem, auto) minmax(0, 1fr);
                gap: var(--gap-2) var(--gap-4);
                margin: 0;
            }
            dt {
                color: var(--ink-soft);
            }
            dd {
                min-width: 0;
                margin: 0;
                overflow-wrap: anywhere;
            }
            ul {
                margin: 0;
                padding-inline-start: 1.25rem;
            }
            @media (max-width: 48rem) {
                dl {
                    grid-template-columns: minmax(0, 1fr);
                    gap: 0;
                }
                dd {
                    padding-bottom: var(--gap-2);
                }
            }
            progress {
                width: min(100%, 24rem);
                accent-color: var(--accent);
            }
        `,
    ];

    declare name: string;
    declare verdict: Verdict | undefined;
    declare progress: { leaves: number; all: number } | undefined;
    declare trouble: string;
    declare over: boolean;

    constructor() {
        super();
        this.name = "";
        this.trouble = "";
        this.over = false;
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<main id="page" tabindex="-1">
            <div class="title">
                <a href=${addressOf({ shows: "entries", filter: {}, entry: "" })}>${say("timeline.entries")}</a>
                <h1>${say("bundle.title")}</h1>
                <p class="soft">${say("bundle.lead")}</p>
            </div>
            ${canProve() ? this.place() : html`<p>${say("proof.unsafe")}</p>`}
            <div role="status" class="result">${this.result()}</div>
        </main>`;
    }

    private place() {
        return html`<form @submit=${(event: Event) => event.preventDefault()}>
                <label>
                    ${say("bundle.key")}
                    <input name="key" autocomplete="off" spellcheck="false" placeholder="kaya/…/audit/1+…" />
                </label>
            </form>
            <div
                class="drop ${this.over ? "over" : ""}"
                @dragover=${this.hover}
                @dragleave=${() => (this.over = false)}
                @drop=${this.dropped}
            >
                ${icons.open}
                <label for="file">${say("bundle.drop")}</label>
                <input id="file" type="file" accept=".zip,application/zip" @change=${this.picked} />
            </div>`;
    }

    private result() {
        if (this.trouble !== "") return html`<kaya-notice .heading=${this.trouble}></kaya-notice>`;
        if (this.progress !== undefined) {
            const { leaves, all } = this.progress;
            return html`<p>${say("bundle.checking", { name: this.name })}</p>
                <progress max=${Math.max(1, all)} value=${leaves} aria-label=${say("bundle.checking", { name: this.name })}></progress>`;
        }
        if (this.verdict === undefined) return nothing;
        return "sound" in this.verdict ? this.sound(this.verdict.sound) : this.broken(this.verdict.fault);
    }

    private sound(sound: Sound) {
        const { manifest, checkpoint, key, cosigned, earlier } = sound;
        const witnesses = Object.entries(cosigned);
        return html`<h2 class="verdict good" data-sound="true">${icons.proof} ${say("bundle.sound", { name: this.name })}</h2>
            <dl>
                <dt>${say("bundle.log")}</dt>
                <dd>${manifest.origin}</dd>
                <dt>${say("bundle.made")}</dt>
                <dd><time datetime=${manifest.made} title=${manifest.made}>${exactly(manifest.made)}</time></dd>
                <dt>${say("bundle.scope")}</dt>
                <dd>${manifest.scope}</dd>
                <dt>${say("audit.entries")}</dt>
                <dd>${say("bundle.leaves", { shown: manifest.shown, withheld: manifest.withheld, begin: manifest.begin, end: manifest.end, size: checkpoint.size })}</dd>
                <dt>${say("bundle.earlier")}</dt>
                <dd>${earlier}</dd>
                <dt>${say("bundle.witnesses")}</dt>
                <dd>
                    ${witnesses.length === 0
                        ? say("bundle.nobody")
                        : witnesses.map(([name, size]) => html`<div>${say("bundle.witness", { name, size })}</div>`)}
                </dd>
                <dt>${say("proof.key")}</dt>
                <dd>${key.name}+${key.id}</dd>
            </dl>
            <h3>${say("proof.not")}</h3>
            <ul>
                ${this.notProved(sound).map((words) => html`<li>${words}</li>`)}
            </ul>`;
    }

    private notProved({ manifest, checkpoint, cosigned }: Sound): string[] {
        const { begin, end, withheld } = manifest;
        const seen = Math.max(0, ...Object.values(cosigned));
        return [
            say("proof.not.true"),
            ...(this.key() === "" ? [say("bundle.not.key", { origin: manifest.origin })] : []),
            ...(Object.keys(cosigned).length === 0 ? [say("bundle.not.same")] : []),
            ...(seen > 0 && seen < checkpoint.size ? [say("bundle.not.seen", { leaf: seen })] : []),
            ...(withheld > 0 ? [say("bundle.not.withheld", { n: withheld })] : []),
            ...(begin > 0 || end !== checkpoint.size
                ? [say("bundle.not.outside", { begin, end, size: checkpoint.size })]
                : []),
            say("bundle.not.later"),
        ];
    }

    private broken({ file, line, leaf, wrong, why }: Fault) {
        const values = { why, line: line ?? "", leaf: leaf ?? "" };
        const name = file === ARCHIVE ? say("fault.archive") : file;
        const place =
            line !== undefined
                ? say("fault.line", { file: name, line })
                : leaf !== undefined
                  ? say("fault.leaf", { file: name, leaf })
                  : name;
        return html`<h2 class="verdict bad" data-sound="false">${icons.failed} ${say("bundle.broken", { name: this.name })}</h2>
            <div class="fault">
                <p>${say("bundle.first")}</p>
                <h3 class="place">${place}</h3>
                <p>${say(`fault.${wrong}`, values)} ${why === "" ? nothing : html`<span class="soft">(${why})</span>`}</p>
            </div>
            <p class="soft">${say("bundle.broken.why")}</p>`;
    }

    private hover(event: DragEvent): void {
        event.preventDefault();
        this.over = true;
    }

    private dropped(event: DragEvent): void {
        event.preventDefault();
        this.over = false;
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) void this.check(file);
    }

    private picked(event: Event): void {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file !== undefined) void this.check(file);
    }

    private async check(file: File): Promise<void> {
        this.name = file.name;
        this.trouble = "";
        this.verdict = undefined;
        this.progress = { leaves: 0, all: 1 };
        try {
            if (file.size > LARGEST) {
                this.trouble = say("bundle.large");
                return;
            }
            const given = this.key();
            const trusted = given === "" ? undefined : await keyOf(given);
            const bytes = new Uint8Array(await file.arrayBuffer());
            this.verdict = await verify(bytes, trusted, (leaves, all) => (this.progress = { leaves, all }));
            const words = "sound" in this.verdict ? "bundle.sound" : "bundle.broken";
            live.say(say(words, { name: file.name }));
        } catch (malformed) {
            if (!(malformed instanceof Malformed)) throw malformed;
            this.trouble = say("bundle.key.wrong", { why: malformed.message });
        } finally {
            this.progress = undefined;
        }
    }

    private key(): string {
        return this.renderRoot.querySelector<HTMLInputElement>("[name=key]")?.value.trim() ?? "";
    }
}
customElements.define("kaya-audit-bundle", AuditBundle);

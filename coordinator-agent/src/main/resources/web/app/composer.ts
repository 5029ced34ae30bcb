import { css, html, LitElement, nothing } from "lit";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import { icons } from "../kit/icons";
import "../kit/notice";
import { say } from "../kit/words";
import type { Question, Warning } from "./question";

export type Federation = { id: string; purposes: string[]; defaultPurpose: string };
export type Member = {
    id: string;
    name: string;
    organisation: string;
    city?: string;
    latitude?: number;
    longitude?: number;
    presence: string;
};

const CHECKED_AFTER_MILLIS = 500;
const LONGEST = 4000;
const DEADLINES = { hour: "PT1H", day: "PT24H", week: "P7D" } as const;
type Deadline = keyof typeof DEADLINES;
type Choice = "likely" | "all" | "some";
const CHOICES: readonly Choice[] = ["likely", "all", "some"];

/** Where a question is written: for which purpose, to whom, and until when. */
export class Composer extends LitElement {
    static override properties = {
        federation: { attribute: false },
        members: { attribute: false },
        conversation: {},
        choice: { state: true },
        warnings: { state: true },
        trouble: { state: true },
        busy: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: block;
            }
            form {
                display: grid;
                gap: var(--gap-3);
            }
            .box {
                display: grid;
                border: 1px solid var(--ink-soft);
                border-radius: var(--round);
                background: var(--sheet);
            }
            .box:focus-within {
                outline: 2px solid var(--focus);
                outline-offset: 2px;
            }
            textarea {
                field-sizing: content;
                min-height: 4.5rem;
                max-height: 40vh;
                border: 0;
                resize: none;
                font: var(--read) / 1.5 var(--serif);
            }
            textarea:focus-visible {
                outline: none;
            }
            .row {
                display: flex;
                flex-wrap: wrap;
                align-items: end;
                gap: var(--gap-3);
                padding: var(--gap-2);
                border-top: 1px solid var(--line);
            }
            .row label {
                display: grid;
                gap: var(--gap-1);
                min-width: min(100%, 8.5rem);
                flex: 1 1 8.5rem;
            }
            .row button {
                margin-left: auto;
            }
            fieldset {
                display: grid;
                gap: var(--gap-2);
                margin: 0;
                padding: var(--gap-3);
                border: 1px solid var(--line);
                border-radius: var(--round);
            }
            legend {
                color: var(--ink-soft);
                font-size: var(--small);
            }
            fieldset label {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
                min-height: 1.75rem;
                color: var(--ink);
                font-size: var(--text);
            }
            .warnings {
                padding: var(--gap-3);
                border-left: 3px solid var(--warn);
                background: var(--sheet);
                border-radius: var(--round);
            }
            .warnings ul {
                margin: var(--gap-1) 0 0;
                padding-left: var(--gap-5);
            }
            dialog {
                max-width: min(30rem, calc(100vw - 2rem));
            }
            dialog div {
                display: grid;
                gap: var(--gap-3);
            }
            .buttons {
                display: flex;
                flex-wrap: wrap;
                gap: var(--gap-2);
            }
            @media print {
                :host {
                    display: none;
                }
            }
        `,
    ];

    declare federation: Federation;
    declare members: Member[];
    declare conversation: string;
    declare choice: Choice;
    declare warnings: Warning[];
    declare trouble: string;
    declare busy: boolean;
    private checking: ReturnType<typeof setTimeout> | undefined;

    constructor() {
        super();
        this.members = [];
        this.conversation = "";
        this.choice = "likely";
        this.warnings = [];
        this.trouble = "";
        this.busy = false;
    }

    /** Who has left meanwhile is not called back. */
    override focus(): void {
        this.renderRoot.querySelector("textarea")?.focus();
    }

    override render() {
        return html`<form @submit=${this.submit}>
                <div class="box">
                    <label class="hidden" for="text">${say("ask.question")}</label>
                    <textarea
                        id="text"
                        name="text"
                        rows="2"
                        maxlength=${LONGEST}
                        placeholder=${say(this.conversation ? "ask.follow-up" : "ask.question")}
                        aria-describedby="hint"
                        @keydown=${this.key}
                        @input=${this.typed}
                    ></textarea>
                    <div class="row">${this.selects()}</div>
                </div>
                ${this.choice === "some" ? this.picks() : nothing}
                <p class="soft small" id="hint">${say("ask.hint")}</p>
                ${this.warned()}
                ${this.trouble
                    ? html`<kaya-notice .heading=${say("problem.title")} .why=${this.trouble}></kaya-notice>`
                    : nothing}
            </form>
            <dialog aria-labelledby="secret">
                <div>
                    <h2 id="secret">${say("ask.secret.title")}</h2>
                    ${this.warned()}
                    <p class="buttons">
                        <button class="main" @click=${this.back}>${say("ask.secret.back")}</button>
                        <button @click=${this.anyway}>${say("ask.secret.anyway")}</button>
                    </p>
                </div>
            </dialog>`;
    }

    private selects() {
        const { purposes, defaultPurpose } = this.federation;
        return html`<label>
                ${say("ask.purpose")}
                <select name="purpose">
                    ${purposes.map(
                        (one) => html`<option ?selected=${one === defaultPurpose}>${one}</option>`,
                    )}
                </select>
            </label>
            <label>
                ${say("ask.nodes")}
                <select name="choice" @change=${this.chosen}>
                    ${CHOICES.map((one) => html`<option value=${one}>${say(`ask.nodes.${one}`)}</option>`)}
                </select>
            </label>
            <label>
                ${say("ask.deadline")}
                <select name="deadline">
                    ${(Object.keys(DEADLINES) as Deadline[]).map(
                        (one) => html`<option value=${one} ?selected=${one === "day"}>
                            ${say(`ask.deadline.${one}`)}
                        </option>`,
                    )}
                </select>
            </label>
            <button class="main" ?disabled=${this.busy}>
                ${icons.send} ${say(this.busy ? "ask.sending" : "ask.send")}
            </button>`;
    }

    private picks() {
        return html`<fieldset>
            <legend>${say("ask.nodes")}</legend>
            ${this.members.map(
                (member) => html`<label>
                    <input type="checkbox" name="node" value=${member.id} />
                    <span>
                        ${member.name}
                        ${member.presence === "offline"
                            ? html`<span class="soft small">· ${say("ask.nodes.offline")}</span>`
                            : nothing}
                    </span>
                </label>`,
            )}
        </fieldset>`;
    }

    private warned() {
        if (this.warnings.length === 0) return nothing;
        return html`<div class="warnings" role="status">
            <p>${say("ask.everybody-reads")}</p>
            <ul>
                ${this.warnings.map((one) => html`<li>${one.explanation}: “${one.text}”</li>`)}
            </ul>
        </div>`;
    }

    private get form(): HTMLFormElement {
        return this.renderRoot.querySelector("form")!;
    }

    private get text(): HTMLTextAreaElement {
        return this.renderRoot.querySelector("textarea")!;
    }

    private chosen(event: Event): void {
        this.choice = (event.target as HTMLSelectElement).value as Choice;
    }

    private key(event: KeyboardEvent): void {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.form.requestSubmit();
    }

    private typed(): void {
        clearTimeout(this.checking);
        this.checking = setTimeout(() => void this.check(), CHECKED_AFTER_MILLIS);
    }

    /** A comfort only: what must not be sent is refused when it is sent. */
    private async check(): Promise<void> {
        const text = this.text.value;
        if (text.trim() === "") {
            this.warnings = [];
            return;
        }
        try {
            const found = await call<{ warnings: Warning[] }>("POST", "/api/questions/check", { text });
            if (text === this.text.value) this.warnings = found.warnings;
        } catch {
            this.warnings = [];
        }
    }

    private submit(event: Event): void {
        event.preventDefault();
        void this.ask(false);
    }

    private back(): void {
        this.renderRoot.querySelector("dialog")?.close();
        this.text.focus();
    }

    private anyway(): void {
        this.renderRoot.querySelector("dialog")?.close();
        void this.ask(true);
    }

    private async ask(confirmed: boolean): Promise<void> {
        if (this.busy || this.text.value.trim() === "") return;
        const request = this.request(confirmed);
        if (request === undefined) {
            this.trouble = say("ask.nodes.none");
            return;
        }
        this.busy = true;
        this.trouble = "";
        try {
            const question = await call<Question>("POST", "/api/questions", request);
            clearTimeout(this.checking);
            this.form.reset();
            this.choice = "likely";
            this.warnings = [];
            this.dispatchEvent(new CustomEvent("asked", { detail: question }));
        } catch (failed) {
            await this.refused(failed);
        } finally {
            this.busy = false;
        }
    }

    private request(confirmed: boolean) {
        const form = new FormData(this.form);
        const some = form.getAll("node").map(String);
        if (this.choice === "some" && some.length === 0) return undefined;
        const nodes = { likely: {}, all: { nodes: ["all"] }, some: { nodes: some } }[this.choice];
        return {
            text: this.text.value,
            purpose: form.get("purpose"),
            deadline: DEADLINES[form.get("deadline") as Deadline],
            ...nodes,
            ...(this.conversation ? { conversation: this.conversation } : {}),
            ...(confirmed ? { confirmed } : {}),
        };
    }

    private async refused(failed: unknown): Promise<void> {
        if (failed instanceof Problem && failed.code === "unconfirmed-secret") {
            await this.check();
            this.renderRoot.querySelector("dialog")?.showModal();
            return;
        }
        const told = failed instanceof Problem ? failed.message : "";
        this.trouble = told || say("app.unreachable");
    }
}
customElements.define("kaya-composer", Composer);

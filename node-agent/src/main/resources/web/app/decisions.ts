import { html, nothing, type PropertyValues } from "lit";
import { Decision } from "../kit/decision";
import { say, type Words } from "../kit/words";
import { inTheWay, REASONS, type Review } from "./review";
import { timesLeft } from "./spans";

/** Yes to exactly these bytes. */
export class ApproveDialog extends Decision {
    static override properties = { review: { attribute: false } };
    declare review: Review;
    protected override readonly titled = "review.approve.title";

    protected override confirmation(): Words {
        return this.review.kind === "request" ? "review.take-part" : "review.approve";
    }

    protected override ready(): boolean {
        return inTheWay(this.review).length === 0;
    }

    protected override body() {
        const { outgoing, organisation, judging, kind } = this.review;
        if (kind === "request") return html`<p>${say("review.take-part.why", { organisation })}</p>`;
        const blocked = inTheWay(this.review).length;
        return html`<p>${say("review.approve.what", { n: outgoing.claims.length, organisation })}</p>
            ${blocked > 0 ? html`<p role="alert">${say("review.blocked", { n: blocked })}</p>` : nothing}
            ${judging.needed > 1
                ? html`<p class="soft">${say("review.judged", { judged: judging.judged, needed: judging.needed })}</p>`
                : nothing}
            <p class="tells"><span class="soft small">${say("review.digest")}</span><code>${outgoing.digest}</code></p>`;
    }

    protected override confirmed(): void {
        const { outgoing, policy } = this.review;
        this.tell("approve", { digest: outgoing.digest, policy });
    }
}

/** No, and why. */
export class RejectDialog extends Decision {
    static override properties = { many: { attribute: false }, reason: { state: true } };
    declare many: number;
    declare reason: string;
    protected override readonly titled = "review.reject.title";

    constructor() {
        super();
        this.many = 1;
        this.reason = "";
    }

    protected override confirmation(): Words {
        return "review.reject";
    }

    protected override body() {
        return html`${this.many > 1 ? html`<p>${say("review.reject.many", { n: this.many })}</p>` : nothing}
            <fieldset @change=${this.chosen}>
                <legend>${say("review.reject.why")}</legend>
                ${REASONS.map(
                    (code) => html`<label class="choice">
                        <input type="radio" name="reason" value=${code} required />
                        ${say(`review.reason.${code}`)}
                    </label>`,
                )}
            </fieldset>
            <label class="field">
                ${say("review.reject.text")}
                <textarea name="text" rows="2" maxlength="2000"></textarea>
            </label>
            <div class="tells">
                <span class="soft small">${say("review.reject.asker")}</span>
                <span>${say("status.withheld")}: ${say("why.withheld")}</span>
                ${this.reason === "" ? nothing : html`<code>${this.reason}</code>`}
            </div>`;
    }

    private chosen(event: Event): void {
        this.reason = (event.target as HTMLInputElement).value;
    }

    protected override confirmed(form: FormData): void {
        const text = String(form.get("text")).trim();
        this.tell("reject", { reason: form.get("reason"), ...(text === "" ? {} : { text }) });
        this.reason = "";
    }
}

/** Words that go wherever they stand: the way without a pointer. */
export class RedactDialog extends Decision {
    static override properties = { review: { attribute: false }, words: { state: true } };
    declare review: Review;
    declare words: string;
    protected override readonly titled = "review.redact.title";

    constructor() {
        super();
        this.words = "";
    }

    protected override confirmation(): Words {
        return "review.take";
    }

    protected override ready(): boolean {
        return timesLeft(this.review, this.words) > 0;
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has("review") && changed.get("review")?.id !== this.review.id) this.words = "";
    }

    protected override body() {
        const times = timesLeft(this.review, this.words);
        return html`<label class="field">
                ${say("review.redact.words")}
                <input name="words" autocomplete="off" list="found" .value=${this.words} @input=${this.typed} />
            </label>
            <datalist id="found">
                ${[...new Set(this.review.findings.map((one) => one.text))].map(
                    (text) => html`<option value=${text}></option>`,
                )}
            </datalist>
            <p class="soft small" role="status">
                ${this.words === "" ? say("review.redact.hint") : say("review.redact.times", { times })}
            </p>`;
    }

    private typed(event: Event): void {
        this.words = (event.target as HTMLInputElement).value;
    }

    protected override confirmed(): void {
        this.tell("take", { redactions: [{ text: this.words }] });
        this.words = "";
    }
}

/** To whom an item goes that one has in hand. */
export class HandOverDialog extends Decision {
    static override properties = { names: { attribute: false } };
    declare names: readonly string[];
    protected override readonly titled = "handover.title";

    constructor() {
        super();
        this.names = [];
    }

    protected override confirmation(): Words {
        return "review.hand-over";
    }

    protected override body() {
        return html`<label class="field">
                ${say("handover.to")}
                <input name="to" list="names" required autocomplete="off" autocapitalize="none" spellcheck="false" />
            </label>
            <datalist id="names">${this.names.map((name) => html`<option value=${name}></option>`)}</datalist>
            <p class="small soft">${say("handover.why")}</p>`;
    }

    protected override confirmed(form: FormData): void {
        this.tell("hand-over", { to: String(form.get("to")).trim() });
    }
}
customElements.define("kaya-approve", ApproveDialog);
customElements.define("kaya-reject", RejectDialog);
customElements.define("kaya-redact", RedactDialog);
customElements.define("kaya-hand-over", HandOverDialog);

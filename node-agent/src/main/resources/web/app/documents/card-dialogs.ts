import { css, html, type CSSResultGroup } from "lit";
import { Decision } from "../../kit/decision";
import { say, type Words } from "../../kit/words";
import { type CardText, topicsIn, written } from "./cards";

/** From here on everybody in the federation reads it. */
export class ApproveCardDialog extends Decision {
    static override properties = { text: { attribute: false }, approve: { attribute: false } };
    declare text: CardText;
    declare approve: () => Promise<void>;
    protected override readonly titled = "card.approve.title";

    protected override confirmation(): Words {
        return "card.approve";
    }

    protected override body() {
        return html`<p>${say("card.approve.why", { topics: this.text.topics.length })}</p>`;
    }

    protected override async confirmed(): Promise<void> {
        await this.approve();
    }
}
customElements.define("kaya-approve-card", ApproveCardDialog);

/** The proposal in an operator's own words. */
export class EditCardDialog extends Decision {
    static override properties = { text: { attribute: false }, propose: { attribute: false } };
    static override styles: CSSResultGroup = [
        Decision.styles,
        css`
            dialog {
                width: min(48rem, calc(100vw - 2rem));
            }
            textarea[name="topics"] {
                font: var(--small) / 1.5 var(--mono);
            }
        `,
    ];
    declare text: CardText;
    declare propose: (text: CardText) => Promise<void>;
    protected override readonly titled = "card.edit.title";

    protected override confirmation(): Words {
        return "card.edit.save";
    }

    protected override body() {
        return html`<label class="field">
                ${say("card.description")}
                <textarea name="description" rows="3" maxlength="4000" .value=${this.text.description}></textarea>
            </label>
            <label class="field">
                ${say("card.edit.topics")}
                <textarea name="topics" rows="14" spellcheck="false" .value=${written(this.text.topics)}></textarea>
            </label>`;
    }

    protected override async confirmed(form: FormData): Promise<void> {
        await this.propose({
            description: String(form.get("description")).trim(),
            topics: topicsIn(String(form.get("topics"))),
        });
    }
}
customElements.define("kaya-edit-card", EditCardDialog);

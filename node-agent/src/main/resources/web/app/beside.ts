import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import { icons } from "../kit/icons";
import { time } from "../kit/times";
import { say } from "../kit/words";
import type { Earlier, Review } from "./review";
import { looks, reasonWords, stateWords } from "./states";

/** What helps to decide: questions like this one, and what colleagues say. */
export class Beside extends LitElement {
    static override properties = {
        review: { attribute: false },
        earlier: { state: true },
    };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
                gap: var(--gap-5);
                align-items: start;
            }
            section {
                display: grid;
                gap: var(--gap-3);
            }
            h2 {
                font-size: 1.0625rem;
            }
            ul {
                display: grid;
                gap: var(--gap-3);
                margin: 0;
                padding: 0;
                list-style: none;
            }
            li {
                display: grid;
                overflow-wrap: anywhere;
            }
            .said {
                white-space: pre-wrap;
            }
            .meta svg {
                width: 1em;
                height: 1em;
                vertical-align: -0.125em;
            }
            form {
                display: grid;
                gap: var(--gap-2);
                justify-items: start;
            }
            label {
                display: grid;
                gap: var(--gap-1);
                width: 100%;
            }
        `,
    ];

    declare review: Review;
    declare earlier: Earlier[] | undefined;

    override willUpdate(changed: PropertyValues<this>): void {
        const before = changed.get("review");
        if (changed.has("review") && before?.id !== this.review.id) void this.look();
    }

    override render() {
        const { comments } = this.review;
        return html`<section aria-labelledby="similar">
                <h2 id="similar">${say("review.similar")}</h2>
                ${this.similar()}
            </section>
            <section aria-labelledby="comments">
                <h2 id="comments">${say("review.comments")}</h2>
                ${comments.length === 0
                    ? nothing
                    : html`<ul>
                          ${comments.map(
                              (note) => html`<li>
                                  <span class="small soft">${note.by} · ${time(note.at)}</span>
                                  <span class="said">${note.text}</span>
                              </li>`,
                          )}
                      </ul>`}
                <form @submit=${this.comment}>
                    <label>
                        ${say("review.comment")}
                        <textarea name="text" rows="2" maxlength="2000" required></textarea>
                    </label>
                    <button>${say("review.comment.send")}</button>
                </form>
            </section>`;
    }

    private similar() {
        if (this.earlier === undefined) return html`<p class="soft">${say("app.loading")}</p>`;
        if (this.earlier.length === 0) return html`<p class="soft">${say("review.similar.none")}</p>`;
        return html`<ul>
            ${this.earlier.map(
                (one) => html`<li>
                    <a href="#/review/${one.id}">${one.questions.join(" ")}</a>
                    <span class="meta small soft">
                        ${icons[looks(one.state).icon]}
                        ${one.decidedBy === undefined
                            ? stateWords(one.state)
                            : say("review.by", { state: stateWords(one.state), name: one.decidedBy })}
                        ${one.reason === undefined ? nothing : html`· ${reasonWords(one.reason)}`}
                        · ${say("review.alike", { percent: Math.round(one.similarity * 100) })}
                    </span>
                </li>`,
            )}
        </ul>`;
    }

    private async look(): Promise<void> {
        const { id } = this.review;
        this.earlier = undefined;
        try {
            const { reviews } = await call<{ reviews: Earlier[] }>("GET", `/api/reviews/${id}/similar`);
            if (this.review.id === id) this.earlier = reviews;
        } catch (failed) {
            // It only helps: without it one can decide as well.
            if (!(failed instanceof Problem)) throw failed;
            this.earlier = [];
        }
    }

    private comment(event: SubmitEvent): void {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        const text = String(new FormData(form).get("text")).trim();
        if (text === "") return;
        this.dispatchEvent(new CustomEvent("comment", { detail: text }));
        form.reset();
    }
}
customElements.define("kaya-beside", Beside);

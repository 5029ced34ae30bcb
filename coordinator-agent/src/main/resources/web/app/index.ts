import { html, type TemplateResult } from "lit";
import "../kit/tokens.css";
import "../kit/notice";
import { type Person, Shell } from "../kit/shell";
import { say } from "../kit/words";
import "./ask-page";

/** The coordinator's pages. */
class Coordinator extends Shell {
    protected override page(person: Person): TemplateResult {
        document.title = `${say("ask.title")} · Kaya`;
        return person.roles.includes("user")
            ? html`<kaya-ask-page></kaya-ask-page>`
            : html`<main id="page" tabindex="-1" class="center">
                  <kaya-notice
                      .heading=${say("ask.not-yours")}
                      .why=${say("ask.not-yours.why")}
                  ></kaya-notice>
              </main>`;
    }
}
customElements.define("kaya-coordinator", Coordinator);

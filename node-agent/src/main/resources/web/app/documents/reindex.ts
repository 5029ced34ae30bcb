import { html } from "lit";
import { Decision } from "../../kit/decision";
import { call } from "../../kit/http";
import { live } from "../../kit/live";
import { say, type Words } from "../../kit/words";

/** It costs the machine an hour where there is much. */
export class ReindexDialog extends Decision {
    protected override readonly titled = "documents.reindex.title";

    protected override confirmation(): Words {
        return "documents.reindex";
    }

    protected override body() {
        return html`<p>${say("documents.reindex.why")}</p>`;
    }

    protected override async confirmed(): Promise<void> {
        await call("POST", "/api/documents/reindex");
        live.say(say("documents.reindex.said"));
        this.tell("done", undefined);
    }
}
customElements.define("kaya-reindex", ReindexDialog);

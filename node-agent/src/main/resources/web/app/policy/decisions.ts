import { html, nothing, type TemplateResult } from "lit";
import { Decision } from "../../kit/decision";
import { call, Problem } from "../../kit/http";
import { day } from "../../kit/times";
import { wordsOf } from "../../kit/trouble";
import { say, type Words } from "../../kit/words";
import "./difference";
import { type Checked, ending, type Grant, type Simulated, type Version } from "./policy";
import { waysTold } from "./ways";

const LAST = "P30D";

/** A word on what may leave without a person each time. */
export class GrantDialog extends Decision {
    static override properties = { grant: { attribute: false }, act: { attribute: false } };
    declare grant: Grant | undefined;
    declare act: "confirm" | "revoke";

    constructor() {
        super();
        this.act = "confirm";
    }

    protected override get titled(): Words {
        return `policy.grant.${this.act}.title`;
    }

    protected override confirmation(): Words {
        return `policy.grant.${this.act}`;
    }

    protected override body(): TemplateResult {
        const { grant } = this;
        if (grant === undefined) return html``;
        return html`<p>${say(`policy.grant.${this.act}.what`, { day: day(grant.until) })}</p>
            <p class="tells">
                <span class="soft small">${say("policy.grant.rule", { rule: grant.rule })}</span>
                <code>${grant.when}</code>
            </p>
            <p class="soft small">${say(`policy.grant.${this.act}.back`)}</p>`;
    }

    protected override confirmed(): void {
        this.tell(this.act, this.grant);
    }
}

/** The way back to a version, with what that changes. */
export class RestoreDialog extends Decision {
    static override properties = {
        version: { attribute: false },
        newest: { attribute: false },
        old: { attribute: false },
        fresh: { attribute: false },
        simulated: { state: true },
        grants: { state: true },
        unknown: { state: true },
    };
    declare version: Version | undefined;
    declare newest: Version | undefined;
    declare old: string;
    declare fresh: string;
    declare simulated: Simulated | undefined;
    declare grants: readonly string[];
    /** Why it cannot be said what would come out otherwise. */
    declare unknown: string;
    protected override readonly titled = "policy.restore.title";

    constructor() {
        super();
        this.old = "";
        this.fresh = "";
        this.grants = [];
        this.unknown = "";
    }

    override async open(): Promise<void> {
        this.simulated = undefined;
        this.grants = [];
        this.unknown = "";
        await super.open();
        await this.simulate();
    }

    protected override confirmation(): Words {
        return "policy.restore";
    }

    protected override body(): TemplateResult {
        const { version, newest } = this;
        if (version === undefined || newest === undefined) return html``;
        return html`<p>${say("policy.restore.what", { name: version.name, n: version.number, now: newest.number })}</p>
            <kaya-policy-difference .old=${this.old} .fresh=${this.fresh}></kaya-policy-difference>
            <div role="status">
                ${this.simulated === undefined
                    ? html`<p class="soft">${this.unknown === "" ? say("policy.simulate.busy") : this.unknown}</p>`
                    : waysTold(this.simulated, LAST)}
                ${grantsTold(this.grants)}
            </div>
            <p class="soft small">${say("policy.restore.back")}</p>`;
    }

    protected override confirmed(): void {
        this.tell("restore", { number: this.version?.number, over: this.newest?.number });
    }

    private async simulate(): Promise<void> {
        const { version, fresh: policy } = this;
        try {
            const [simulated, { grants: asked }, { grants }] = await Promise.all([
                call<Simulated>("POST", "/api/policy/simulations", { policy, last: LAST }),
                call<Checked>("POST", "/api/policy/check", { policy }),
                call<{ grants: Grant[] }>("GET", "/api/grants"),
            ]);
            if (this.version !== version) return;
            this.grants = ending(grants, asked);
            this.simulated = simulated;
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            this.unknown = wordsOf(failed);
        }
    }
}

/** What is about to come into force, in words. */
export type Step = {
    over: number;
    simulated: Simulated;
    last: string;
    /** Rules whose grants hold now and would not any more. */
    grants: readonly string[];
};

/** A draft comes into force. */
export class ActivateDialog extends Decision {
    static override properties = { step: { attribute: false } };
    declare step: Step | undefined;
    protected override readonly titled = "policy.activate.title";

    protected override confirmation(): Words {
        return "policy.activate";
    }

    protected override body(): TemplateResult {
        const { step } = this;
        if (step === undefined) return html``;
        return html`<p>${say("policy.activate.what", { now: step.over })}</p>
            ${waysTold(step.simulated, step.last)}
            ${grantsTold(step.grants)}
            <p class="soft small">${say("policy.restore.back")}</p>`;
    }

    protected override confirmed(): void {
        this.tell("activate", this.step);
    }
}

/** What was written is thrown away. */
export class DiscardDialog extends Decision {
    protected override readonly titled = "policy.discard.title";

    protected override confirmation(): Words {
        return "policy.discard";
    }

    protected override body(): TemplateResult {
        return html`<p>${say("policy.discard.what")}</p>`;
    }

    protected override confirmed(): void {
        this.tell("discard", undefined);
    }
}

function grantsTold(ended: readonly string[]) {
    return ended.length === 0 ? nothing : html`<p>${say("policy.activate.grants", { rules: ended.join(", ") })}</p>`;
}
customElements.define("kaya-policy-grant", GrantDialog);
customElements.define("kaya-policy-restore", RestoreDialog);
customElements.define("kaya-policy-activate", ActivateDialog);
customElements.define("kaya-policy-discard", DiscardDialog);

import { css, html } from "lit";
import { type Icon, icons } from "../../kit/icons";
import { sayIfKnown } from "../../kit/words";
import type { Effect, GrantState, Ruling } from "./policy";

type Look = { icon: Icon; tone: "" | "good" | "warn" | "bad" };

const EFFECTS: Record<Effect, Look> = {
    accept: { icon: "replied", tone: "good" },
    approve: { icon: "open", tone: "good" },
    review: { icon: "person", tone: "warn" },
    refuse: { icon: "refused", tone: "bad" },
    require: { icon: "pen", tone: "" },
};

const GRANTS: Record<GrantState, Look> = {
    asked: { icon: "asked", tone: "warn" },
    confirmed: { icon: "replied", tone: "good" },
    revoked: { icon: "undo", tone: "" },
    suspended: { icon: "stopped", tone: "bad" },
    expired: { icon: "expired", tone: "" },
};

/** What a rule does, or a policy said. */
export function effect(of: Effect) {
    const { icon, tone } = EFFECTS[of] ?? EFFECTS.require;
    return html`<span class="look ${tone}">${icons[icon]} ${effectWords(of)}</span>`;
}

export function grantState(state: GrantState) {
    const { icon, tone } = GRANTS[state] ?? GRANTS.asked;
    return html`<span class="look ${tone}">
        ${icons[icon]} ${sayIfKnown(`policy.grant.${state}`, state)}
    </span>`;
}

export function effectWords(of: Effect): string {
    return sayIfKnown(`policy.effect.${of}`, of);
}

/** A ruling in one line: what, under which code, and what it obliges to. */
export function told({ effect: of, code, obligations }: Ruling): string {
    const words = [code === undefined ? effectWords(of) : `${effectWords(of)} (${code})`];
    return [...words, ...obligations].join(", ");
}

/** What the parts of this page share. */
export const policyLooks = css`
    .look {
        display: inline-flex;
        align-items: center;
        gap: var(--gap-1);
        font-size: var(--small);
        font-weight: 600;
        white-space: nowrap;
    }
    .good {
        color: var(--good);
    }
    .warn {
        color: var(--warn);
    }
    .bad {
        color: var(--bad);
    }
    code,
    .mono {
        font: var(--small) / 1.6 var(--mono);
        overflow-wrap: anywhere;
    }
    ul.bare,
    ol.bare {
        margin: 0;
        padding: 0;
        list-style: none;
    }
    .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--gap-2) var(--gap-3);
    }
    .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--gap-1);
    }
    .choices button {
        min-height: 1.75rem;
        border-color: transparent;
        background: none;
        font-size: var(--small);
    }
    .choices button[aria-pressed="true"] {
        background: var(--wash);
        font-weight: 600;
    }
`;

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../controls";
import { call, Problem } from "../http";
import { icons } from "../icons";
import type { Tidings } from "../news";
import { time } from "../times";
import { say, sayIfKnown } from "../words";
import { AUDIT } from "./address";

type Alarm = { id: string; log: string; kind: string; seen: string; shown: string; at: string };

const kindWords = ({ kind }: Alarm): string => sayIfKnown(`alarm.${kind}`, kind);

async function open(): Promise<Alarm[]> {
    return (await call<{ alarms: Alarm[] }>("GET", "/api/audit/alarms")).alarms;
}

/** An alarm waits until an admin has settled it. */
export async function alarmNews(): Promise<Tidings> {
    const alarms = await open();
    const news = alarms.map((alarm) => ({ id: alarm.id, text: kindWords(alarm), at: alarm.at, address: AUDIT }));
    return { news, waiting: alarms.length };
}

/** What does not fit about this log or a partner's; nothing where all fits. */
export class AuditAlarms extends LitElement {
    static override properties = { alarms: { state: true } };
    static override styles = [
        controls,
        css`
            section {
                display: grid;
                gap: var(--gap-3);
                padding: var(--gap-4);
                border: 1px solid var(--bad);
                border-radius: var(--round);
                background: var(--sheet);
            }
            h2 {
                display: flex;
                align-items: center;
                gap: var(--gap-2);
                color: var(--bad);
                font-size: var(--text);
            }
            article {
                display: grid;
                gap: var(--gap-1);
            }
            summary {
                min-height: var(--target);
                align-content: center;
                cursor: pointer;
            }
            pre {
                margin: 0;
                padding: var(--gap-3);
                border-radius: var(--round);
                background: var(--sunk);
                font: var(--small) / 1.5 var(--mono);
                overflow-wrap: anywhere;
                white-space: pre-wrap;
            }
        `,
    ];

    declare alarms: Alarm[];

    constructor() {
        super();
        this.alarms = [];
    }

    override connectedCallback(): void {
        super.connectedCallback();
        void this.load();
    }

    override render() {
        if (this.alarms.length === 0) return nothing;
        return html`<section aria-labelledby="title">
            <h2 id="title">${icons.failed} ${say("alarm.title")}</h2>
            ${this.alarms.map((alarm) => this.alarm(alarm))}
            <p class="small soft">${say("alarm.settle")}</p>
        </section>`;
    }

    private alarm(alarm: Alarm) {
        return html`<article data-alarm=${alarm.kind}>
            <p>${kindWords(alarm)}</p>
            <p class="small soft">${alarm.log} · ${time(alarm.at)}</p>
            <details>
                <summary>${say("alarm.evidence")}</summary>
                <h3>${say("alarm.seen")}</h3>
                <pre>${alarm.seen}</pre>
                <h3>${say("alarm.shown")}</h3>
                <pre>${alarm.shown}</pre>
            </details>
        </article>`;
    }

    private async load(): Promise<void> {
        try {
            this.alarms = await open();
        } catch (failed) {
            // Of trouble the list below tells.
            if (!(failed instanceof Problem)) throw failed;
        }
    }
}
customElements.define("kaya-audit-alarms", AuditAlarms);

import { css, html, LitElement, nothing } from "lit";
import { controls } from "../../kit/controls";
import { icons } from "../../kit/icons";
import { lasting } from "../../kit/lasting";
import { time } from "../../kit/times";
import { say } from "../../kit/words";
import type { Node } from "./nodes";

/** One organisation's node, as it shows itself. */
export class NodeDetail extends LitElement {
    static override properties = { node: { attribute: false } };
    static override styles = [
        controls,
        css`
            :host {
                display: grid;
                grid-template-columns: minmax(0, 1fr);
                gap: var(--gap-3);
            }
            header {
                display: grid;
                grid-template-columns: minmax(0, 1fr) auto;
                gap: 0 var(--gap-2);
            }
            h2 {
                overflow-wrap: anywhere;
                outline: none;
            }
            .description {
                font: var(--read) / 1.5 var(--serif);
                overflow-wrap: anywhere;
            }
            ul {
                display: grid;
                gap: var(--gap-1);
                max-height: 16rem;
                margin: 0;
                padding-left: var(--gap-5);
                overflow: auto;
                overflow-wrap: anywhere;
            }
            .warn {
                color: var(--warn);
            }
        `,
    ];

    declare node: Node;

    override focus(): void {
        this.renderRoot.querySelector("h2")?.focus();
    }

    override render() {
        const { node } = this;
        return html`<header>
                <h2 tabindex="-1">${node.name}</h2>
                <button
                    class="plain icon"
                    title=${say("app.close")}
                    aria-label=${say("app.close")}
                    @click=${() => this.dispatchEvent(new Event("leave"))}
                >
                    ${icons.close}
                </button>
                <p class="soft">
                    ${[node.organisation === node.name ? "" : node.organisation, node.city ?? ""]
                        .filter((one) => one !== "")
                        .join(" · ")}
                </p>
            </header>
            <p>${presence(node)}</p>
            ${node.clockAheadSeconds === undefined ? nothing : html`<p class="warn">${clock(node.clockAheadSeconds)}</p>`}
            <p class="description">
                ${node.description.trim() === "" ? say("federation.undescribed") : node.description}
            </p>
            <h3>${say("federation.topics", { n: node.topics.length })}</h3>
            ${node.topics.length === 0
                ? html`<p class="soft">${say("federation.topics.none")}</p>`
                : html`<ul tabindex="0">
                      ${node.topics.map((topic) => html`<li>${topic}</li>`)}
                  </ul>`}`;
    }
}
customElements.define("kaya-node", NodeDetail);

/** In words, with the moment that it was last heard of. */
export function presence({ presence, lastSeen }: Node) {
    if (presence === "online") return html`${say("federation.online")}`;
    if (lastSeen === undefined) return html`${say("federation.never")}`;
    const [before, after] = say("federation.offline", { when: "\n" }).split("\n");
    return html`${before}${time(lastSeen)}${after}`;
}

export function clock(ahead: number): string {
    const by = lasting(Math.abs(ahead) * 1000);
    return say(ahead > 0 ? "federation.clock.ahead" : "federation.clock.behind", { by });
}

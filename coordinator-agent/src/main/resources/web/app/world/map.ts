import { css, html, LitElement, svg } from "lit";
import { LAND } from "./land";
import { edge, HEIGHT, outline, project, WIDTH } from "./world";

/** A place that the map marks: its state shows in shape and colour. */
export type Mark = {
    id: string;
    longitude: number;
    latitude: number;
    shape: "full" | "ring" | "cross" | "half";
    tone: "" | "good" | "warn" | "bad";
    chosen?: boolean;
};

const COASTS = outline(LAND);
const EDGE = edge();

/** The world as a decoration: whatever it shows is also said in words beside it. */
export class WorldMap extends LitElement {
    static override properties = { marks: { attribute: false } };
    static override styles = css`
        :host {
            display: block;
            container-type: inline-size;
            --size: 1;
        }
        svg {
            display: block;
            width: 100%;
            height: auto;
        }
        .sea {
            fill: var(--sunk);
        }
        .land {
            fill: var(--line);
            fill-rule: evenodd;
        }
        .mark {
            fill: var(--ink-soft);
            stroke: var(--ink-soft);
            stroke-width: 2.5;
            transform: scale(var(--size));
        }
        .halo {
            fill: var(--sheet);
            stroke: none;
        }
        .good {
            fill: var(--good);
            stroke: var(--good);
        }
        .warn {
            fill: var(--warn);
            stroke: var(--warn);
        }
        .bad {
            fill: var(--bad);
            stroke: var(--bad);
        }
        .ring,
        .cross {
            fill: var(--sheet);
        }
        .chosen {
            fill: none;
            stroke: var(--accent);
            stroke-width: 3;
        }
        @container (max-width: 42rem) {
            .mark {
                --size: 1.6;
            }
        }
        @container (max-width: 24rem) {
            .mark {
                --size: 2.6;
            }
        }
        @media (prefers-reduced-motion: no-preference) {
            .mark {
                transition:
                    fill 0.4s,
                    stroke 0.4s;
            }
        }
        @media print {
            :host {
                display: none;
            }
        }
    `;

    declare marks: readonly Mark[];

    constructor() {
        super();
        this.marks = [];
    }

    override render() {
        return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
            <path class="sea" d=${EDGE} />
            <path class="land" d=${COASTS} />
            ${this.marks.map((mark) => drawn(mark))}
        </svg>`;
    }
}
customElements.define("kaya-world", WorldMap);

function drawn(mark: Mark) {
    const { x, y } = project(mark.longitude, mark.latitude);
    return svg`<g transform="translate(${x} ${y})" data-mark=${mark.id} data-shape=${mark.shape}>
        <g class="mark ${mark.tone}">
            <circle class="halo" r="9.5" />
            ${mark.chosen ? svg`<circle class="chosen" r="13" />` : svg``}
            ${shape(mark)}
        </g>
    </g>`;
}

function shape({ shape, tone }: Mark) {
    switch (shape) {
        case "full":
            return svg`<circle class=${tone} r="6" />`;
        case "half":
            return svg`<circle class="ring" r="6" /><path class=${tone} d="M0 -6A6 6 0 0 1 0 6Z" />`;
        case "cross":
            return svg`<rect class="cross" x="-6" y="-6" width="12" height="12" rx="1" /><path d="M-3 -3L3 3M3 -3L-3 3" />`;
        default:
            return svg`<circle class="ring" r="6" />`;
    }
}

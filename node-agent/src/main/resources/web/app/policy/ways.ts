import { html } from "lit";
import { say } from "../../kit/words";
import { told } from "./looks";
import { type Simulated, ways } from "./policy";

const MOST = 6;

/** What would have come out otherwise, in sentences. */
export function waysTold({ replayed, flips }: Simulated, last: string) {
    const span = say(`policy.last.${last === "PT24H" || last === "P7D" || last === "P90D" ? last : "P30D"}`);
    if (replayed === 0) return html`<p>${say("policy.simulated.none", { last: span })}</p>`;
    if (flips.length === 0) return html`<p>${say("policy.simulated.same", { n: replayed, last: span })}</p>`;
    const all = ways(flips);
    return html`<p>${say("policy.simulated", { n: replayed, flips: flips.length, last: span })}</p>
        <ul class="small">
            ${all.slice(0, MOST).map(
                (way) => html`<li>
                    ${say("policy.simulated.way", { n: way.times, before: told(way.before), after: told(way.after) })}
                </li>`,
            )}
            ${all.length > MOST ? html`<li>${say("policy.simulated.more", { n: all.length - MOST })}</li>` : ""}
        </ul>`;
}

import { html } from "lit";
import type { Problem } from "./http";
import "./notice";
import { say } from "./words";

/** What the agent says stands in the way; one that is away says nothing. */
export function wordsOf(problem: Problem): string {
    return problem.message || say("app.unreachable");
}

/** That something did not come, why, and the way to try it again. */
export function tryAgain(problem: Problem, again: () => unknown) {
    return html`<kaya-notice
        .heading=${say("problem.title")}
        .why=${wordsOf(problem)}
        .action=${say("app.try-again")}
        @act=${again}
    ></kaya-notice>`;
}

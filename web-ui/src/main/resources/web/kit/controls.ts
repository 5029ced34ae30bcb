import { css } from "lit";

/** What buttons, fields and quiet text look like, for every component's shadow. */
export const controls = css`
    :host,
    *,
    *::before,
    *::after {
        box-sizing: border-box;
    }
    h1,
    h2,
    h3,
    p {
        margin: 0;
        text-wrap: pretty;
    }
    h1,
    h2 {
        font-size: var(--title);
        font-weight: 600;
        line-height: 1.3;
        letter-spacing: -0.01em;
    }
    h3 {
        font-size: var(--text);
        font-weight: 600;
    }
    svg {
        width: 1.125em;
        height: 1.125em;
        flex: none;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.6;
        stroke-linecap: round;
        stroke-linejoin: round;
    }
    button,
    .button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--gap-2);
        min-height: var(--target);
        padding: 0 var(--gap-3);
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--sheet);
        color: var(--ink);
        font: inherit;
        text-decoration: none;
        cursor: pointer;
    }
    button:hover:not(:disabled) {
        border-color: var(--ink-soft);
    }
    button:disabled {
        color: var(--ink-soft);
        cursor: default;
    }
    button.main {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
    }
    button.main:disabled {
        border-color: var(--line);
        background: var(--sunk);
        color: var(--ink-soft);
    }
    button.plain {
        border-color: transparent;
        background: none;
    }
    button.icon {
        min-width: var(--target);
        padding: 0;
    }
    input,
    select,
    textarea {
        width: 100%;
        min-height: var(--target);
        padding: var(--gap-2) var(--gap-3);
        border: 1px solid var(--ink-soft);
        border-radius: var(--round);
        background: var(--sheet);
        color: var(--ink);
        font: inherit;
    }
    input[type="checkbox"],
    input[type="radio"] {
        width: 1.125rem;
        min-height: 1.125rem;
        height: 1.125rem;
        margin: 0;
        flex: none;
        accent-color: var(--accent);
    }
    label {
        font-size: var(--small);
        color: var(--ink-soft);
    }
    a {
        color: var(--accent);
    }
    dialog {
        padding: var(--gap-5);
        border: 1px solid var(--line);
        border-radius: var(--round);
        background: var(--sheet);
        color: var(--ink);
    }
    dialog > .body {
        display: grid;
        gap: var(--gap-4);
    }
    dialog > .body > .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
    }
    dialog::backdrop {
        background: rgb(0 0 0 / 45%);
    }
    :focus-visible {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
    }
    .soft {
        color: var(--ink-soft);
    }
    .small {
        font-size: var(--small);
    }
    .hidden {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
        * {
            animation: none !important;
            transition: none !important;
        }
    }
`;

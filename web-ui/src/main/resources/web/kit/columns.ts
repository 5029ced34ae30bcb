import { css } from "lit";

/** A page with a list at its side; on a small screen one stands above the other. */
export const columns = css`
    :host {
        display: grid;
        grid-template-columns: minmax(var(--side, 13rem), var(--side-most, 17rem)) minmax(0, 1fr);
        align-items: start;
    }
    nav {
        position: sticky;
        top: 0;
        display: grid;
        padding: var(--gap-4);
    }
    main {
        display: grid;
        align-content: start;
        min-height: 100%;
        border-left: 1px solid var(--line);
        outline: none;
    }
    main:focus-visible {
        outline: none;
    }
    @media (max-width: 48rem) {
        :host {
            grid-template-columns: minmax(0, 1fr);
        }
        nav {
            position: static;
        }
        main {
            border-left: 0;
        }
    }
`;

/** A page without one. */
export const sheet = css`
    :host {
        display: block;
    }
    main {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--gap-5);
        padding: var(--gap-5) clamp(var(--gap-4), 3vw, var(--gap-6));
        outline: none;
    }
    main:focus-visible {
        outline: none;
    }
`;

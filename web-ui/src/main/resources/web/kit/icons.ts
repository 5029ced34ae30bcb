import { svg, type TemplateResult } from "lit";

const drawn = (paths: TemplateResult): TemplateResult =>
    svg`<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const icons = {
    asked: drawn(svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4l3 2"/>`),
    working: drawn(svg`<path d="M20 12a8 8 0 1 1-3-6.2M20 4v4h-4"/>`),
    person: drawn(svg`<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.6-4 3.4-6 7-6s6.4 2 7 6"/>`),
    replied: drawn(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`),
    redacted: drawn(svg`<path d="m5 9.5 3 3 5-5.5M4 18h10"/><path stroke-width="4" d="M17 18h3"/>`),
    nothing: drawn(svg`<circle cx="12" cy="12" r="8"/><path d="M8.5 12h7"/>`),
    refused: drawn(svg`<circle cx="12" cy="12" r="8"/><path d="m6.5 6.5 11 11"/>`),
    expired: drawn(svg`<path d="M7 3h10M7 21h10M8 3c0 5 8 7 8 11v7M16 3c0 5-8 7-8 11v7"/>`),
    away: drawn(svg`<path d="M3 3l18 18M8.5 16a5 5 0 0 1 6-.7M5 12a10 10 0 0 1 4-2.4M15 9.7a10 10 0 0 1 4 2.3M12 19.5h.01"/>`),
    failed: drawn(svg`<path d="M12 4 3 19.5h18zM12 10v4.5M12 17h.01"/>`),
    stopped: drawn(svg`<rect x="6" y="6" width="12" height="12" rx="1.5"/>`),
    send: drawn(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
    again: drawn(svg`<path d="M4 12a8 8 0 1 0 3-6.2M4 4v4h4"/>`),
    close: drawn(svg`<path d="m6 6 12 12M18 6 6 18"/>`),
    menu: drawn(svg`<path d="M4 7h16M4 12h16M4 17h16"/>`),
    pen: drawn(svg`<path d="M5 19l1-4L16 5l3 3L9 18z"/>`),
    share: drawn(svg`<circle cx="9" cy="8" r="3"/><path d="M3 19c.5-3.4 2.7-5 6-5s5.500 1.600 6 5M18 8v6M15 11h6"/>`),
    bin: drawn(svg`<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13"/>`),
    plus: drawn(svg`<path d="M12 5v14M5 12h14"/>`),
    save: drawn(svg`<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>`),
    print: drawn(svg`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>`),
    light: drawn(svg`<circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>`),
    dark: drawn(svg`<path d="M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z"/>`),
    system: drawn(svg`<rect x="3" y="5" width="18" height="12" rx="1.5"/><path d="M9 20h6"/>`),
    search: drawn(svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>`),
    copy: drawn(svg`<rect x="9" y="9" width="11" height="11" rx="1.5"/><path d="M5 15H4V4h11v1"/>`),
    proof: drawn(svg`<path d="M12 3 5 6v5c0 4.6 2.9 8 7 10 4.1-2 7-5.4 7-10V6z"/><path d="m9 11.5 2.2 2.2L15.5 9.5"/>`),
    open: drawn(svg`<path d="M12 16V4M7 9l5-5 5 5M5 20h14"/>`),
    undo: drawn(svg`<path d="M8 4 4 8l4 4M4 8h10a5.5 5.5 0 0 1 0 11h-4"/>`),
    redo: drawn(svg`<path d="m16 4 4 4-4 4M20 8H10a5.5 5.5 0 0 0 0 11h4"/>`),
    page: drawn(svg`<path d="M7 3h7l4 4v14H7zM14 3v4h4"/>`),
    lines: drawn(svg`<path d="M5 7h14M5 12h14M5 17h9"/>`),
    table: drawn(svg`<rect x="4" y="5" width="16" height="14" rx="1.5"/><path d="M4 10h16M10 5v14"/>`),
    dot: drawn(svg`<circle cx="12" cy="12" r="5"/>`),
    keys: drawn(svg`<rect x="3" y="6" width="18" height="12" rx="2"/><path d="M7 10h.01M11 10h.01M15 10h.01M8 14h8"/>`),
    bell: drawn(svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.500 1.500H4.500zM10 20.500h4"/>`),
    leave: drawn(svg`<path d="M10 4H5v16h5M14 8l4 4-4 4M18 12H9"/>`),
};

export type Icon = keyof typeof icons;

/** What somebody writes on in this tab; it outlives a reload and ends with the tab. */
export type Draft = {
    policy: string;
    cases: string;
    /** The version that it began with. */
    base: number;
};

const kept = new Map<string, string>();

export function draftOf(person: string): Draft | undefined {
    try {
        const text = sessionStorage.getItem(name(person)) ?? kept.get(name(person));
        return text == null ? undefined : (JSON.parse(text) as Draft);
    } catch {
        return undefined;
    }
}

export function keep(person: string, draft: Draft): void {
    const text = JSON.stringify(draft);
    kept.set(name(person), text);
    try {
        sessionStorage.setItem(name(person), text);
    } catch {
        // Kept for this page above.
    }
}

export function forget(person: string): void {
    kept.delete(name(person));
    try {
        sessionStorage.removeItem(name(person));
    } catch {
        // Nothing was kept there.
    }
}

function name(person: string): string {
    return `kaya-policy-draft-${person}`;
}

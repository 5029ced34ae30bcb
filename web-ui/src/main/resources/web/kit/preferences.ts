/** What a person chose for this browser; without storage it holds until the page is left. */
const kept = new Map<string, string>();

export function preference(name: string): string | null {
    try {
        return localStorage.getItem(`kaya-${name}`);
    } catch {
        return kept.get(name) ?? null;
    }
}

export function prefer(name: string, value: string): void {
    kept.set(name, value);
    try {
        localStorage.setItem(`kaya-${name}`, value);
    } catch {
        // Kept for this page above.
    }
}

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export function theme(): Theme {
    return themes.find((one) => one === preference("theme")) ?? "system";
}

export function wear(chosen: Theme): void {
    prefer("theme", chosen);
    if (chosen === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = chosen;
}

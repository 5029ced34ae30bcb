export type Topic = { title: string; phrases: string[] };
export type CardText = { description: string; topics: Topic[] };

/** What the federation may see, and what it sees; the findings are classes found in the former. */
export type Card = {
    proposed?: CardText;
    proposedAt?: string;
    approved?: CardText;
    approvedBy?: string;
    approvedAt?: string;
    findings: string[];
};

/** How two cards differ, counted in topics. */
export type Changes = { added: number; removed: number; changed: number };

export function same(one: CardText, other: CardText): boolean {
    return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

export function changes(before: CardText, after: CardText): Changes {
    const old = new Map(before.topics.map((topic) => [topic.title, topic.phrases.join("\n")]));
    const now = new Map(after.topics.map((topic) => [topic.title, topic.phrases.join("\n")]));
    return {
        added: [...now.keys()].filter((title) => !old.has(title)).length,
        removed: [...old.keys()].filter((title) => !now.has(title)).length,
        changed: [...now].filter(([title, phrases]) => old.has(title) && old.get(title) !== phrases).length,
    };
}

/** Topics as people write them, one a line. */
export function written(topics: readonly Topic[]): string {
    return topics.map(({ title, phrases }) => `${title} | ${phrases.join(", ")}`).join("\n");
}

export function topicsIn(text: string): Topic[] {
    return text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => {
            const bar = line.lastIndexOf("|");
            const title = bar < 0 ? line : line.slice(0, bar);
            const phrases = bar < 0 ? [] : line.slice(bar + 1).split(",");
            return {
                title: title.trim(),
                phrases: phrases.map((one) => one.trim()).filter((one) => one !== ""),
            };
        })
        .filter((topic) => topic.title !== "");
}

function plain({ description, topics }: CardText) {
    return [description, topics.map(({ title, phrases }) => [title, phrases])];
}

import { call } from "../kit/http";
import type { News, Tidings } from "../kit/news";
import { say } from "../kit/words";
import { PREFIX } from "./question";

/** A question as the list of one's own has it. */
export type Asked = { id: string; text: string; answerVersion: number };

const NEWEST = 30;

/** Each version of an answer is new once. */
export async function answerNews(): Promise<Tidings> {
    const { questions } = await call<{ questions: Asked[] }>("GET", `/api/questions?limit=${NEWEST}`);
    return { news: newsOf(questions) };
}

export function newsOf(questions: readonly Asked[]): News[] {
    return questions
        .filter(({ answerVersion }) => answerVersion > 0)
        .map(({ id, text, answerVersion }) => ({
            id: `${id}/${answerVersion}`,
            text: say(answerVersion === 1 ? "ask.news" : "ask.news.again", { question: text }),
            address: PREFIX + id,
        }));
}

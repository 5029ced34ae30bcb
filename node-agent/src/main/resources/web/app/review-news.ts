import { call } from "../kit/http";
import type { Tidings } from "../kit/news";
import { say } from "../kit/words";
import { type Line, PREFIX } from "./review";

/** What came into the queue waits until somebody has decided, whoever looked at it. */
export async function reviewNews(): Promise<Tidings> {
    const { waiting, reviews } = await call<{ waiting: number; reviews: Line[] }>("GET", "/api/reviews/newest");
    const news = reviews.map(({ id, organisation, questions, createdAt }) => ({
        id,
        text: say("review.news", { organisation, question: questions[0] ?? "" }),
        address: PREFIX + id,
        at: createdAt,
    }));
    return { news, waiting };
}

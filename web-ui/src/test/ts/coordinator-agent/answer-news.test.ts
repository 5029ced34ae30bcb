import { newsOf } from "./web/app/answer-news";
import { same } from "./check";

Deno.test("each version of an answer is new once, and an unanswered question is not", () => {
    const asked = (id: string, answerVersion: number) => ({ id, text: "How often?", answerVersion });

    const news = newsOf([asked("one", 0), asked("two", 1), asked("three", 4)]);

    same(
        news.map(({ id, address }) => [id, address]),
        [
            ["two/1", "#/questions/two"],
            ["three/4", "#/questions/three"],
        ],
    );
    same(news[0]?.text === news[1]?.text, false);
});

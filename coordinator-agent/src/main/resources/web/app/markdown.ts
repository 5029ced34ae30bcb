import { moment } from "../kit/times";
import { say } from "../kit/words";
import { nodeName, type Question } from "./question";

/** The question, its answer and where each word of it comes from, for somebody's own notes. */
export function markdown(question: Question): string {
    const lines = [`# ${line(question.text)}`, ""];
    for (const sentence of question.answer?.sentences ?? []) {
        lines.push(`${line(sentence.text)} ${sentence.citations.map((n) => `[${n}]`).join("")}`.trim(), "");
    }
    if (question.claims.length > 0) {
        lines.push(`## ${say("sources.title")}`, "");
        for (const claim of question.claims) {
            const place = [claim.source.title, claim.source.locator].filter(Boolean).join(", ");
            lines.push(`${claim.n}. ${line(nodeName(question, claim.node))}: ${line(place)}`, "");
            lines.push(`   > ${line(claim.text)}`, "");
        }
    }
    lines.push(`## ${say("nodes.title")}`, "");
    for (const node of question.nodes) {
        const status = node.status.replaceAll("-", " ");
        lines.push(`- ${line(node.name)}: ${status}${node.reason?.text ? `. ${line(node.reason.text)}` : ""}`);
    }
    lines.push("", `${moment(question.askedAt)} · ${question.purpose} · ${question.id}`, "");
    return lines.join("\n");
}

/** Nodes write their own words: in a note they are words, not markup. */
function line(text: string): string {
    return text.replace(/\s+/g, " ").trim().replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

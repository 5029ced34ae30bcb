import { say } from "./web/kit/words";
import { same } from "./check";

Deno.test("places of a sentence are filled, and others are left", () => {
    same(say("nodes.answered", { answered: 2, all: 5 }), "2 of 5 replied");
    same(say("answer.version"), "version {version}");
});

Deno.test("the person's own language is spoken", () => {
    localStorage.setItem("kaya-language", "de");
    try {
        same(say("sign-in.go"), "Anmelden");
    } finally {
        localStorage.removeItem("kaya-language");
    }
});

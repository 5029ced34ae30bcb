import { confirms, isFree } from "./web/kit/keys";
import { same } from "./check";

function pressed(way: string[], some: Partial<KeyboardEvent> = {}): KeyboardEvent {
    const path = way.map((tagName) => ({ tagName }));
    return { key: "a", composedPath: () => path, ...some } as unknown as KeyboardEvent;
}

Deno.test("a key means a thing to do where nobody types and no dialog is open", () => {
    same(isFree(pressed(["BODY"])), true);
    same(isFree(pressed(["TEXTAREA", "BODY"])), false);
    same(isFree(pressed(["BUTTON", "DIALOG", "BODY"])), false);
});

Deno.test("a dialog that was shut holds no key back", () => {
    const shut = { tagName: "DIALOG", open: false };
    const event = { key: "a", composedPath: () => [{ tagName: "BUTTON" }, shut] };
    same(isFree(event as unknown as KeyboardEvent), true);
});

Deno.test("with Ctrl, Alt or Cmd it belongs to the browser", () => {
    same(isFree(pressed(["BODY"], { ctrlKey: true })), false);
    same(isFree(pressed(["BODY"], { metaKey: true })), false);
    same(isFree(pressed(["BODY"], { altKey: true })), false);
});

Deno.test("Enter belongs to the link or button that has the focus", () => {
    same(isFree(pressed(["A", "BODY"], { key: "Enter" })), false);
    same(isFree(pressed(["A", "BODY"])), true);
    same(confirms(pressed(["INPUT"], { key: "Enter", ctrlKey: true })), true);
});

Deno.test("who turned single keys off is left alone", () => {
    localStorage.setItem("kaya-keys", "off");
    try {
        same(isFree(pressed(["BODY"])), false);
    } finally {
        localStorage.removeItem("kaya-keys");
    }
});

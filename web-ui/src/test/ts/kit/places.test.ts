import { openTo, type Place, placeIn } from "./web/kit/places";
import { same } from "./check";

const place = (address: Place["address"], roles: string[]): Place => ({
    address,
    title: "ask.title",
    roles,
    page: () => {
        throw new Error("Not shown here");
    },
});
const places = [place("#/review", ["operator"]), place("#/audit", ["auditor", "admin"])];
const addresses = (some: readonly Place[]) => some.map((one) => one.address);

Deno.test("a page is shown to those who may use it, and to nobody else", () => {
    same(addresses(openTo(["operator"], places)), ["#/review"]);
    same(addresses(openTo(["admin", "operator"], places)), ["#/review", "#/audit"]);
    same(addresses(openTo(["user"], places)), []);
});

Deno.test("an address means its page, whatever stands behind it", () => {
    same(placeIn("#/audit", places)?.address, "#/audit");
    same(placeIn("#/audit/entry/7", places)?.address, "#/audit");
    same(placeIn("#/audit?type=asked", places)?.address, "#/audit");
});

Deno.test("any other address means the first page", () => {
    same(placeIn("", places)?.address, "#/review");
    same(placeIn("#/auditor", places)?.address, "#/review");
    same(placeIn("", []), undefined);
});

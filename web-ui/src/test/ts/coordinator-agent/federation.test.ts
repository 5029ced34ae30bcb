import { addressOf, type Figures, marksOf, type Node, nodeIn, sum, wanted } from "./web/app/federation/nodes";
import { LAND } from "./web/app/world/land";
import { edge, HEIGHT, outline, project, WIDTH } from "./web/app/world/world";
import { same } from "./check";

function node(id: string, some: Partial<Node> = {}): Node {
    return { id, name: id, organisation: id, description: "", presence: "online", topics: [], ...some };
}

function figures(some: Partial<Figures>): Figures {
    const none = { released: 0, redacted: 0, nothingFound: 0, noAnswer: 0, refused: 0, withheld: 0 };
    return { id: "a", name: "A", asked: 0, ...none, expired: 0, silent: 0, failed: 0, withdrawn: 0, open: 0, ...some };
}

Deno.test("an organisation has an address that leads back to it", () => {
    same(["", "london", "a b/c"].map((id) => nodeIn(addressOf(id))), ["", "london", "a b/c"]);
    same(nodeIn("#/federation/%E0%A4%A"), "");
});

Deno.test("every word stands somewhere in what an organisation says of itself", () => {
    const all = [
        node("london", { city: "London", topics: ["Asthma in damp homes"] }),
        node("seoul", { city: "Seoul", description: "Fine dust care" }),
    ];

    same(wanted(all, "ASTHMA london").map(({ id }) => id), ["london"]);
    same(wanted(all, "").length, 2);
    same(wanted(all, "asthma seoul"), []);
});

Deno.test("a place on the map shows its state by its shape, not only by its colour", () => {
    const here = { latitude: 51, longitude: 0 };
    const marks = marksOf(
        [
            node("on", here),
            node("off", { ...here, presence: "offline" }),
            node("late", { ...here, clockAheadSeconds: -90 }),
            node("nowhere", { latitude: 1 }),
        ],
        "off",
    );

    same(marks.map(({ id, shape, chosen }) => [id, shape, chosen]), [
        ["on", "full", false],
        ["off", "ring", true],
        ["late", "half", false],
    ]);
});

Deno.test("all organisations together are the sum of each", () => {
    const all = sum([figures({ asked: 3, released: 2, redacted: 1 }), figures({ asked: 4, refused: 4 })]);

    same([all.asked, all.released, all.redacted, all.refused], [7, 2, 1, 4]);
});

Deno.test("every place of the earth lies on the map, west left of east and north above south", () => {
    same(project(0, 20).x, WIDTH / 2);
    for (let latitude = -90; latitude <= 90; latitude += 15) {
        let before = -1;
        for (let longitude = -180; longitude <= 180; longitude += 15) {
            const { x, y } = project(longitude, latitude);
            if (x <= before || x < -0.01 || x > WIDTH + 0.01 || y < -0.01 || y > HEIGHT + 1) {
                throw new Error(`${longitude},${latitude} lies at ${x},${y}`);
            }
            before = x;
        }
    }
    const heights = [60, 30, 0, -30].map((latitude) => project(10, latitude).y);
    same(heights, heights.toSorted((one, other) => one - other));
});

Deno.test("the coasts are a small closed path on the map", () => {
    const path = outline(LAND);
    const numbers = path.match(/-?\d+/g)?.map(Number) ?? [];

    same(path.split("M").length - 1, LAND.length);
    same(path.includes("NaN") || edge().includes("NaN"), false);
    same(LAND.join("").length < 12_000 && path.length < 12_000, true);
    numbers.forEach((number, at) => {
        if (number < 0 || number > (at % 2 === 0 ? WIDTH : HEIGHT)) throw new Error(`${number} is beyond the edge`);
    });
});

/** A point of the map, in its own units. */
export type Point = { x: number; y: number };

export const WIDTH = 1000;
const NORTH = 84;
const SOUTH = -57;
const SCALE = WIDTH / (2 * flat(180, 0).x);
const TOP = flat(0, NORTH).y * SCALE;
export const HEIGHT = Math.round(TOP - flat(0, SOUTH).y * SCALE);

/** Where a place of the earth lies on the map (Natural Earth, by its polynomials). */
export function project(longitude: number, latitude: number): Point {
    const { x, y } = flat(longitude, Math.min(NORTH, Math.max(SOUTH, latitude)));
    return { x: WIDTH / 2 + x * SCALE, y: TOP - y * SCALE };
}

/** The outlines as one path; a lake is a ring within a ring. */
export function outline(rings: readonly string[]): string {
    return rings
        .map((ring) => `M${ring.split(" ").map((point) => told(project(...pair(point)))).join("L")}Z`)
        .join("");
}

/** The edge of the earth, as far as the map shows it. */
export function edge(): string {
    const up = Array.from({ length: 15 }, (_, at) => SOUTH + ((NORTH - SOUTH) * at) / 14);
    const east = up.map((latitude) => project(180, latitude));
    const west = up.map((latitude) => project(-180, latitude)).reverse();
    return `M${[...east, ...west].map(told).join("L")}Z`;
}

function flat(longitude: number, latitude: number): Point {
    const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    const two = phi * phi;
    const four = two * two;
    return {
        x: lambda * (0.8707 - 0.131979 * two + four * (-0.013791 + four * two * (0.003971 - 0.001529 * two))),
        y: phi * (1.007226 + two * (0.015085 + four * (-0.044475 + 0.028874 * two - 0.005916 * four))),
    };
}

function pair(point: string): [number, number] {
    const [longitude = 0, latitude = 0] = point.split(",").map(Number);
    return [longitude, latitude];
}

function told({ x, y }: Point): string {
    return `${Math.round(x)} ${Math.round(y)}`;
}

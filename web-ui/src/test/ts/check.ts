/** Fails with both values when they are not the same as JSON. */
export function same(actual: unknown, expected: unknown): void {
    const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
    if (one !== other) throw new Error(`is       ${one}\nshall be ${other}`);
}

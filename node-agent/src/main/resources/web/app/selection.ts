/** The characters of an element's text that a selection takes, if it takes any. */
export function selectedIn(
    element: Element,
    selected: StaticRange,
): { start: number; end: number } | undefined {
    const whole = document.createRange();
    whole.selectNodeContents(element);
    const live = document.createRange();
    live.setStart(selected.startContainer, selected.startOffset);
    live.setEnd(selected.endContainer, selected.endOffset);
    const apart =
        live.compareBoundaryPoints(Range.START_TO_END, whole) <= 0 ||
        live.compareBoundaryPoints(Range.END_TO_START, whole) >= 0;
    if (apart) return undefined;
    const length = whole.toString().length;
    const start = element.contains(selected.startContainer)
        ? lengthTo(element, selected.startContainer, selected.startOffset)
        : 0;
    const end = element.contains(selected.endContainer)
        ? lengthTo(element, selected.endContainer, selected.endOffset)
        : length;
    return start < end ? { start, end } : undefined;
}

/** What the person has selected within a shadow. */
export function selectionIn(root: ShadowRoot): StaticRange | undefined {
    const selection = window.getSelection();
    const ranges = selection?.getComposedRanges({ shadowRoots: [root] }) ?? [];
    return ranges.find((range) => !range.collapsed);
}

function lengthTo(element: Element, node: Node, offset: number): number {
    const before = document.createRange();
    before.selectNodeContents(element);
    before.setEnd(node, offset);
    return before.toString().length;
}

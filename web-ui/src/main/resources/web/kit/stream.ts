/** One event of a numbered stream. */
export type StreamEvent = { name: string; data: unknown };

/**
 * Follows a stream until it says that nothing more will come, or not to this listener. After a break the browser goes on
 * behind the last number that it has seen, so nothing is lost and nothing comes twice.
 *
 * @param live told whether the stream is connected
 * @returns how to stop listening
 */
export function follow(
    path: string,
    names: readonly string[],
    heard: (event: StreamEvent) => void,
    live: (connected: boolean) => void,
): () => void {
    const source = new EventSource(path);
    source.onopen = () => live(true);
    source.onerror = () => live(false);
    for (const name of names) {
        source.addEventListener(name, (event) => {
            heard({ name, data: JSON.parse((event as MessageEvent<string>).data) as unknown });
            if (name === "end" || name === "gone") {
                source.close();
                live(true);
            }
        });
    }
    return () => source.close();
}

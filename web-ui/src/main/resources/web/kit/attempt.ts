import { Problem } from "./http";

/**
 * Does what an agent may refuse, or what it may be away for.
 *
 * @returns what stood in the way; not that nobody is signed in any more, which the shell tells
 */
export async function attempt(step: () => Promise<void>): Promise<Problem | undefined> {
    try {
        await step();
        return undefined;
    } catch (failed) {
        if (!(failed instanceof Problem)) throw failed;
        return failed.status === 401 ? undefined : failed;
    }
}

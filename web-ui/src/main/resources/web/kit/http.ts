/** What an agent answers when something cannot be done (RFC 9457). */
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly code: string,
        detail: string,
    ) {
        super(detail);
    }
}

/** Told to the window when the session has ended. */
export const SIGNED_OUT = "kaya-signed-out";
export const UNREACHABLE = "unreachable";

// Asks the agent not to let the browser open a password dialog of its own.
const PAGE = { "X-Requested-With": "page" };

/** Done, or begun, without a word. */
const NOTHING_SAID: ReadonlySet<number> = new Set([202, 204]);

type Method = "GET" | "POST" | "PUT" | "DELETE";

export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await fetched(method, path, body);
    return (NOTHING_SAID.has(answer.status) ? undefined : await answer.json()) as T;
}

/** The answer as it comes, when it is not JSON. */
export async function fetched(method: Method, path: string, body?: unknown): Promise<Response> {
    const sent = body === undefined ? {} : { "Content-Type": "application/json" };
    const answer = await reach(path, {
        method,
        headers: { Accept: "application/json", ...PAGE, ...sent },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status === 401) window.dispatchEvent(new Event(SIGNED_OUT));
    if (!answer.ok) throw await problem(answer);
    return answer;
}

/** @returns whether name and password are those of an account */
export async function signIn(name: string, password: string): Promise<boolean> {
    const answer = await reach("/api/session", {
        method: "POST",
        headers: PAGE,
        body: new URLSearchParams({ j_username: name, j_password: password }),
    });
    if (answer.status === 401) return false;
    if (!answer.ok) throw await problem(answer);
    return true;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
    try {
        return await fetch(path, { ...request, credentials: "same-origin", redirect: "manual" });
    } catch {
        throw new Problem(0, UNREACHABLE, "");
    }
}

async function problem(answer: Response): Promise<Problem> {
    try {
        const { code, detail, title } = (await answer.json()) as Record<string, string | undefined>;
        return new Problem(answer.status, code ?? "failed", detail ?? title ?? "");
    } catch {
        return new Problem(answer.status, "failed", answer.statusText);
    }
}

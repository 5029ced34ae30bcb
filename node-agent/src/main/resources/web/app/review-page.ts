import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { attempt } from "../kit/attempt";
import { columns } from "../kit/columns";
import { controls } from "../kit/controls";
import { call, Problem } from "../kit/http";
import { icons } from "../kit/icons";
import { Keys } from "../kit/keys";
import { Listening } from "../kit/listening";
import { live } from "../kit/live";
import "../kit/notice";
import { type Command, Commands, matching } from "../kit/palette";
import type { Person } from "../kit/shell";
import { follow, type StreamEvent } from "../kit/stream";
import { wordsOf } from "../kit/trouble";
import { say, sayIfKnown } from "../kit/words";
import type { RejectDialog } from "./decisions";
import "./decisions";
import "./figures";
import "./queue-list";
import type { QueueList } from "./queue-list";
import {
    asLookedAt,
    beside,
    type Colleague,
    type Counts,
    isIn,
    leavesOtherwise,
    type Line,
    PREFIX,
    type Queue,
    queueOf,
    type Review,
    waits,
    withNews,
} from "./review";
import "./review-item";
import type { Complaint, ReviewItem } from "./review-item";
import { stateWords } from "./states";
import { did, next, NO_STEPS, redid, type Step, type Steps, undid } from "./steps";

const EVENTS = ["counts", "line", "many", "colleagues"] as const;
const BY_NAME = 8;
const STAY_MILLIS = 500;
// The agent looks once a second: the stream before tells what came between its last look and the next's first.
const OVERLAP_MILLIS = 2_500;
const TICK_MILLIS = 1_000;
const SIGN_OF_LIFE_MILLIS = 120_000;

type Shelf = { lines: readonly Line[]; whole: boolean };
const EMPTY: Shelf = { lines: [], whole: false };

/** Where operators decide what leaves. */
export class ReviewPage extends LitElement {
    static override properties = {
        person: { attribute: false },
        queue: { state: true },
        shelves: { state: true },
        counts: { state: true },
        colleagues: { state: true },
        chosen: { state: true },
        review: { state: true },
        steps: { state: true },
        complaint: { state: true },
        trouble: { state: true },
        picked: { state: true },
        connected: { state: true },
        busy: { state: true },
        now: { state: true },
    };
    static override styles = [
        controls,
        columns,
        css`
            :host {
                --side: 16rem;
                --side-most: 21rem;
            }
            nav {
                grid-template-rows: minmax(0, 1fr);
                height: calc(100dvh - 3.5rem);
            }
            main {
                gap: var(--gap-5);
                padding: var(--gap-5) clamp(var(--gap-4), 3vw, var(--gap-6));
            }
            .back {
                display: none;
                justify-self: start;
            }
            @media (max-width: 48rem) {
                nav {
                    height: auto;
                }
                main {
                    padding: var(--gap-4);
                }
                .back {
                    display: inline-flex;
                }
                nav.aside {
                    display: none;
                }
            }
        `,
    ];

    declare person: Person;
    declare queue: Queue;
    declare shelves: Partial<Record<"pending" | "settled" | "undecided", Shelf>>;
    declare counts: Counts | undefined;
    declare colleagues: Colleague[];
    declare chosen: string;
    declare review: Review | undefined;
    declare steps: Steps;
    declare complaint: Complaint | undefined;
    declare trouble: Problem | undefined;
    declare picked: ReadonlySet<string>;
    declare connected: boolean;
    declare busy: boolean;
    declare now: number;
    private leave = (): void => {};
    private ticking = 0;
    private lastSign = 0;
    private working: Promise<void> = Promise.resolve();
    private staying = 0;
    private broken = true;
    private reading = new Set<string>();

    constructor() {
        super();
        this.queue = "pending";
        this.shelves = {};
        this.colleagues = [];
        this.chosen = "";
        this.steps = NO_STEPS;
        this.picked = new Set();
        this.connected = true;
        this.busy = false;
        this.now = Date.now();
        new Keys(this, [
            { key: "j", title: "review.key.next", act: () => this.go(1) },
            { key: "k", title: "review.key.previous", act: () => this.go(-1) },
            { key: "Enter", title: "review.key.open", act: () => this.focus() },
            { key: "a", title: "review.approve", act: () => this.item()?.askApproval() },
            { key: "e", title: "review.redact", act: () => this.item()?.askRedaction() },
            { key: "x", title: "review.reject", act: () => this.item()?.askRejection() },
            { key: "u", title: "review.undo", act: () => void this.undo() },
            { key: "r", title: "review.redo", act: () => void this.redo() },
            { key: "c", title: "review.hold", act: () => void this.claim() },
            { key: "h", title: "review.hand-over", act: () => this.item()?.askHandOver() },
            { key: "Escape", title: "review.key.close", act: () => (location.hash = "#/review") },
        ]);
        new Listening(this, "hashchange", this.moved);
        new Commands(this, (words) => this.byName(words));
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.ticking = window.setInterval(this.tick, TICK_MILLIS);
        this.chosen = idInAddress();
        this.listen();
        void this.open(this.chosen);
    }

    override disconnectedCallback(): void {
        window.clearInterval(this.ticking);
        window.clearTimeout(this.staying);
        this.leave();
        super.disconnectedCallback();
    }

    override focus(): void {
        this.renderRoot.querySelector("main")?.focus();
    }

    override render() {
        return html`<nav class=${this.chosen === "" ? "" : "aside"} aria-label=${say("review.queue")}>
                <kaya-queue
                    .queue=${this.queue}
                    .counts=${this.counts}
                    .lines=${this.lines()}
                    .whole=${this.shelf().whole}
                    .chosen=${this.chosen}
                    .picked=${this.picked}
                    .now=${this.now}
                    @queue=${(event: CustomEvent<Queue>) => this.turnTo(event.detail)}
                    @more=${() => void this.more()}
                    @pick=${(event: CustomEvent<Set<string>>) => (this.picked = event.detail)}
                    @reject=${this.askBulk}
                ></kaya-queue>
            </nav>
            <main id="page" tabindex="-1">
                ${this.connected ? nothing : html`<p class="soft" role="status">${say("app.reconnecting")}</p>`}
                ${this.content()}
                <kaya-reject
                    .many=${this.picked.size}
                    @reject=${(event: CustomEvent) => void this.rejectMany(event.detail)}
                ></kaya-reject>
            </main>`;
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has("chosen") && this.chosen !== "") this.list()?.reveal(this.chosen);
    }

    private content() {
        if (this.trouble !== undefined) return this.failed(this.trouble);
        if (this.chosen === "") {
            return html`<h1 class="hidden">${say("review.title")}</h1>
                ${this.complaint === undefined
                    ? nothing
                    : html`<kaya-notice .heading=${this.complaint.heading} .why=${this.complaint.why} .action=${this.complaint.action} @act=${this.complaint.act}></kaya-notice>`}
                <kaya-figures></kaya-figures>`;
        }
        return html`<a class="back button" href="#/review">${icons.menu} ${say("review.back-to-queue")}</a>
            ${this.review === undefined
                ? html`<p class="soft">${say("app.loading")}</p>`
                : html`<kaya-review
                      .review=${this.review}
                      .me=${this.person.name}
                      .colleagues=${this.colleagues}
                      .steps=${this.steps}
                      .complaint=${this.complaint}
                      .busy=${this.busy}
                      .now=${this.now}
                      @take=${(event: CustomEvent<Step>) => void this.take(event.detail)}
                      @undo=${this.undo}
                      @redo=${this.redo}
                      @claim=${this.claim}
                      @give-back=${this.giveBack}
                      @hand-over=${(event: CustomEvent<{ to: string }>) => void this.handOver(event.detail)}
                      @comment=${(event: CustomEvent<string>) => void this.comment(event.detail)}
                      @approve=${(event: CustomEvent) => void this.decide("approval", event.detail)}
                      @reject=${(event: CustomEvent) => void this.decide("rejection", event.detail)}
                  ></kaya-review>`}`;
    }

    private failed(trouble: Problem) {
        const gone = trouble.status === 404 || trouble.status === 400;
        return html`<kaya-notice
            .heading=${gone ? say("review.gone") : say("problem.title")}
            .why=${gone ? say("review.gone.why") : wordsOf(trouble)}
            .action=${gone ? say("review.back-to-queue") : say("app.try-again")}
            @act=${gone ? () => (location.hash = "#/review") : () => this.open(this.chosen)}
        ></kaya-notice>`;
    }

    // --- What is in the queue -----------------------------------------------------------------

    private shelf(): Shelf {
        return this.shelves[this.queue === "claimed" ? "pending" : this.queue] ?? EMPTY;
    }

    private lines(): readonly Line[] {
        const { lines } = this.shelf();
        return this.queue === "claimed" ? lines.filter((line) => isIn("claimed", line)) : lines;
    }

    private byName(words: string): readonly Command[] {
        if (words === "") return [];
        const known = this.lines().map((line) => ({
            title: line.questions.join(" "),
            beside: line.organisation,
            act: () => (location.hash = PREFIX + line.id),
        }));
        return matching(words, known).slice(0, BY_NAME);
    }

    private turnTo(queue: Queue): void {
        this.queue = queue;
        this.picked = new Set();
        if (!this.shelf().whole) void this.more();
    }

    /** All that waits, and of the rest as much as is looked at. */
    private async more(): Promise<void> {
        const name = this.queue === "claimed" ? "pending" : this.queue;
        const { lines, whole } = this.shelves[name] ?? EMPTY;
        if (whole || this.reading.has(name)) return;
        this.reading.add(name);
        const last = lines.at(-1);
        await this.attempt(async () => {
            const after = last === undefined ? "" : `&after=${last.id}`;
            const { reviews } = await call<{ reviews: Line[] }>("GET", `/api/reviews?state=${name}${after}`);
            const all = withNews(this.shelves[name]?.lines ?? [], reviews, name);
            this.shelves = { ...this.shelves, [name]: { lines: all, whole: reviews.length === 0 } };
        });
        this.reading.delete(name);
        if (name === "pending" && this.trouble === undefined) await this.more();
    }

    private async reload(): Promise<void> {
        this.shelves = {};
        await this.more();
    }

    /** Another stream takes over from the one before without a gap, so only a break costs a reload. */
    private listen(): void {
        const before = this.leave;
        let begun = false;
        const looking = this.chosen === "" ? "" : `?looking=${encodeURIComponent(this.chosen)}`;
        const stop = follow(
            `/api/reviews/events${looking}`,
            EVENTS,
            (event) => {
                this.heard(event);
                if (begun) return;
                begun = true;
                window.setTimeout(before, OVERLAP_MILLIS);
                // What happened before this stream began to look, it does not tell.
                if (this.review !== undefined && waits(this.review)) void this.refresh(this.review);
            },
            (connected) => {
                this.connected = connected;
                if (connected && this.broken) void this.reload();
                this.broken = !connected;
            },
        );
        this.leave = () => {
            stop();
            before();
        };
    }

    private heard({ name, data }: StreamEvent): void {
        if (name === "counts") this.counts = data as Counts;
        if (name === "colleagues") this.colleagues = (data as { colleagues: Colleague[] }).colleagues;
        if (name === "many") void this.reload();
        if (name === "line") this.news(data as Line);
    }

    private news(line: Line): void {
        const known = this.shelves.pending?.lines.some((one) => one.id === line.id);
        this.shelves = Object.fromEntries(
            Object.entries(this.shelves).map(([name, shelf]) => [
                name,
                { ...shelf, lines: withNews(shelf.lines, [line], name as Queue) },
            ]),
        );
        if (!known && waits(line)) live.say(say("review.came", { organisation: line.organisation }));
        if (line.id === this.chosen && !this.busy) void this.refresh(line);
    }

    // --- One item -----------------------------------------------------------------------------

    private readonly moved = (): void => {
        if (location.hash.startsWith("#/review") || location.hash === "") void this.open(idInAddress());
    };

    private async open(id: string): Promise<void> {
        if (id !== this.chosen) {
            this.review = undefined;
            this.complaint = undefined;
            this.steps = NO_STEPS;
        }
        const before = this.chosen;
        this.chosen = id;
        if (id !== before) this.show();
        this.trouble = undefined;
        if (id === "") return;
        await this.attempt(async () => {
            const review = await this.read(id);
            if (this.chosen !== id) return;
            this.review = review;
            this.complaint = undefined;
            if (!isInQueue(this.queue, review)) this.turnTo(queueOf(review));
        });
    }

    /** Colleagues see where somebody stays, not where he passes. */
    private show(): void {
        window.clearTimeout(this.staying);
        this.staying = window.setTimeout(() => this.listen(), STAY_MILLIS);
    }

    private read(id: string): Promise<Review> {
        return call<Review>("GET", `/api/reviews/${encodeURIComponent(id)}`);
    }

    /** What colleagues did meanwhile. A decision is told; what leaves never changes unasked under somebody's eyes. */
    private async refresh(line: { id: string }): Promise<void> {
        await this.attempt(async () => {
            let before: Review | undefined;
            let review: Review;
            do {
                await this.working;
                before = this.review;
                review = await this.read(line.id);
                // Read while this person changed it, it may be older than what is shown.
            } while (this.busy || this.review !== before);
            if (this.chosen !== line.id || before?.id !== line.id) return;
            if (waits(review) && leavesOtherwise(before, review)) {
                this.review = asLookedAt(before, review);
                this.complain(new Problem(409, "stale-digest", say("review.changed")));
                return;
            }
            this.review = review;
            if (waits(before) && !waits(review)) this.wasEnded(review);
        });
    }

    private wasEnded(review: Review): void {
        const state = stateWords(review.state);
        const by = review.decidedBy;
        const told =
            by === undefined || review.state === "expired" ? state : say("review.by", { state, name: by });
        live.say(told);
    }

    private go(step: 1 | -1): void {
        const line = beside(this.lines(), this.chosen, step);
        if (line !== undefined) location.hash = PREFIX + line.id;
    }

    private async take(step: Step): Promise<void> {
        await this.change("POST", "redactions", step, () => {
            this.steps = did(this.steps, step);
            live.say(say("review.said.taken"));
        });
    }

    private readonly undo = async (): Promise<void> => {
        await this.working;
        if ((this.review?.undoable ?? 0) === 0) return;
        await this.change("DELETE", "redactions", undefined, () => {
            this.steps = undid(this.steps);
            live.say(say("review.said.undone"));
        });
    };

    private readonly redo = async (): Promise<void> => {
        await this.working;
        const step = next(this.steps);
        if (step === undefined) return;
        await this.change("POST", "redactions", step, () => {
            this.steps = redid(this.steps);
            live.say(say("review.said.taken"));
        });
    };

    private readonly claim = async (): Promise<void> => {
        await this.change("POST", "claim");
        this.lastSign = Date.now();
    };

    private readonly giveBack = async (): Promise<void> => {
        await this.change("DELETE", "claim");
    };

    private async handOver(to: { to: string }): Promise<void> {
        await this.change("POST", "claim/handover", to, () => live.say(say("handover.said", to)));
    }

    private async comment(text: string): Promise<void> {
        await this.change("POST", "comments", { text });
    }

    private async decide(what: "approval" | "rejection", body: unknown): Promise<void> {
        await this.change("POST", what, body, (review) => {
            if (waits(review)) live.say(say("review.said.judged"));
            else this.wasEnded(review);
        });
        this.focus();
    }

    /** One thing after another is done to the item. */
    private change(
        method: "POST" | "DELETE",
        what: string,
        body?: unknown,
        done: (review: Review) => void = () => {},
    ): Promise<void> {
        const all = this.working.then(() => this.changeNow(method, what, body, done));
        this.working = all.catch(() => undefined);
        return all;
    }

    /** What stands in its way is told beside the item. */
    private async changeNow(
        method: "POST" | "DELETE",
        what: string,
        body: unknown,
        done: (review: Review) => void,
    ): Promise<void> {
        const { review } = this;
        if (review === undefined || !waits(review)) return;
        this.busy = true;
        this.complaint = undefined;
        try {
            await call(method, `/api/reviews/${review.id}/${what}`, body);
            const now = await this.read(review.id);
            if (this.chosen === review.id) {
                this.review = now;
                done(now);
            }
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
            if (failed.status !== 401) this.complain(failed);
        } finally {
            this.busy = false;
        }
    }

    private complain(problem: Problem): void {
        this.complaint = {
            heading: sayIfKnown(`review.problem.${problem.code}`, say("problem.title")),
            why: wordsOf(problem),
            action: say("review.problem.again"),
            act: () => {
                this.complaint = undefined;
                void this.open(this.chosen);
            },
        };
    }

    // --- Many at once -------------------------------------------------------------------------

    private readonly askBulk = (): void => {
        void this.renderRoot.querySelector<RejectDialog>("main > kaya-reject")?.open();
    };

    private async rejectMany(why: { reason: string; text?: string }): Promise<void> {
        type Outcome = { rejected: string[]; left: { review: string; detail: string }[] };
        await this.attempt(async () => {
            const { rejected, left } = await call<Outcome>("POST", "/api/reviews/rejections", {
                reviews: [...this.picked],
                ...why,
            });
            live.say(say("review.said.rejected", { n: rejected.length }));
            this.picked = new Set(left.map((one) => one.review));
            if (left.length > 0) {
                this.complaint = {
                    heading: say("review.left-over", { n: left.length }),
                    why: left.map((one) => one.detail).join(" "),
                    action: say("app.close"),
                    act: () => (this.complaint = undefined),
                };
            }
        });
    }

    /** An item in this person's hand stays there while its page is looked at. */
    private readonly tick = (): void => {
        this.now = Date.now();
        const mine = this.review?.inHand.some((hand) => hand.by === this.person.name) ?? false;
        if (!mine || document.hidden || this.busy || this.now - this.lastSign < SIGN_OF_LIFE_MILLIS) return;
        this.lastSign = this.now;
        void this.giveSign(this.chosen);
    };

    /** That it failed shows when something is done to the item. */
    private async giveSign(id: string): Promise<void> {
        try {
            await call("POST", `/api/reviews/${id}/claim`);
        } catch (failed) {
            if (!(failed instanceof Problem)) throw failed;
        }
    }

    private async attempt(step: () => Promise<void>): Promise<void> {
        this.trouble = await attempt(step);
    }

    private item(): ReviewItem | null {
        return this.renderRoot.querySelector<ReviewItem>("kaya-review");
    }

    private list(): QueueList | null {
        return this.renderRoot.querySelector<QueueList>("kaya-queue");
    }
}

function idInAddress(): string {
    return location.hash.startsWith(PREFIX) ? decodeURIComponent(location.hash.slice(PREFIX.length)) : "";
}

function isInQueue(queue: Queue, review: Review): boolean {
    return queue === queueOf(review) || (queue === "claimed" && waits(review));
}
customElements.define("kaya-review-page", ReviewPage);

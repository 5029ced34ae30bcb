import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Does something when its host is shown, and again and again until it is left. */
export class Repeating implements ReactiveController {
    private timer = 0;
    private shown = false;

    /**
     * @param step tells after how many milliseconds it is done again; nothing means never
     */
    constructor(
        host: ReactiveControllerHost,
        private readonly step: () => Promise<number | undefined>,
    ) {
        host.addController(this);
    }

    hostConnected(): void {
        this.shown = true;
        void this.now();
    }

    hostDisconnected(): void {
        this.shown = false;
        window.clearTimeout(this.timer);
    }

    /** Before its turn. */
    readonly now = async (): Promise<void> => {
        window.clearTimeout(this.timer);
        const pause = await this.step();
        window.clearTimeout(this.timer);
        if (this.shown && pause !== undefined) this.timer = window.setTimeout(this.now, pause);
    };
}

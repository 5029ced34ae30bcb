import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Listens to the window, or to something else, as long as its host is shown. */
export class Listening<E extends Event> implements ReactiveController {
    private readonly heard: EventListener;

    constructor(
        host: ReactiveControllerHost,
        private readonly type: string,
        heard: (event: E) => void,
        private readonly to: EventTarget = window,
    ) {
        this.heard = heard as EventListener;
        host.addController(this);
    }

    hostConnected(): void {
        this.to.addEventListener(this.type, this.heard, { passive: this.type === "scroll" || this.type === "wheel" });
    }

    hostDisconnected(): void {
        this.to.removeEventListener(this.type, this.heard);
    }
}

const APART_MILLIS = 700;

/**
 * Speaks whole sentences to those who listen to the page, one after another and never faster than
 * they can be read out.
 */
class LiveRegion {
    private readonly waiting: string[] = [];
    private region: HTMLElement | undefined;
    private speaking = false;

    say(sentence: string): void {
        this.waiting.push(sentence);
        if (!this.speaking) this.next();
    }

    private next(): void {
        const sentence = this.waiting.shift();
        this.speaking = sentence !== undefined;
        if (sentence === undefined) return;
        this.place().textContent = sentence;
        setTimeout(() => this.next(), APART_MILLIS);
    }

    private place(): HTMLElement {
        if (this.region === undefined) {
            this.region = document.createElement("div");
            this.region.setAttribute("role", "status");
            this.region.id = "live";
            this.region.style.cssText =
                "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
            document.body.append(this.region);
        }
        return this.region;
    }
}

export const live = new LiveRegion();

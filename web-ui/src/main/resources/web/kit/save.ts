/** Hands a file to the person, as the browser keeps files. */
export function save(name: string, content: string | Blob): void {
    const blob = typeof content === "string" ? new Blob([content], { type: "application/octet-stream" }) : content;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    // The browser may begin to read it only after this.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

package io.kaya.cli.output;

/** How a command ended, for scripts; docs/cli.md has a paragraph on each. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    UNREACHABLE(3),
    REFUSED(4),
    NOT_ALLOWED(5),
    CONFLICT(6),
    TIME_OVER(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

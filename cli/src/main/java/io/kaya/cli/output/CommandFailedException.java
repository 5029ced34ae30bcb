package io.kaya.cli.output;

/** A command cannot do what was asked; the message says which thing, what is wrong, what to do. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exit;
    private final String code;

    public CommandFailedException(ExitCode exit, String code, String message) {
        super(message);
        this.exit = exit;
        this.code = code;
    }

    public CommandFailedException(ExitCode exit, String code, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.code = code;
    }

    public ExitCode exit() {
        return exit;
    }

    /** A word for programs, such as {@code unknown-node}. */
    public String code() {
        return code;
    }
}

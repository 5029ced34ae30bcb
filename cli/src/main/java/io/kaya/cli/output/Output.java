package io.kaya.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Where a command's words go: results to stdout, everything else to stderr. */
public final class Output {
    public static final String SCHEMA = "kaya/1";

    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final Format format;
    private final String command;
    private final String where;

    /** {@code where} are the options that a further command needs to reach the same agents. */
    public Output(
            PrintStream out,
            PrintStream err,
            Terminal terminal,
            Format format,
            String command,
            String where) {
        this.where = where;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.format = format;
        this.command = command;
    }

    public Terminal terminal() {
        return terminal;
    }

    public Format format() {
        return format;
    }

    /** The end of a command that went well: a sheet for people, or one flat object. */
    public void result(JsonNode data, Consumer<Sheet> people) {
        if (format == Format.text) {
            var sheet = new Sheet(terminal.columns(), terminal.outStyle(), where);
            people.accept(sheet);
            if (!sheet.lines().isEmpty()) out.println(sheet);
        } else {
            var answer = envelope(true);
            data.properties().forEach(field -> answer.set(field.getKey(), field.getValue()));
            print(answer);
        }
        out.flush();
    }

    /** The end of a command that did what it should, and found something to object to. */
    public int objection(CommandFailedException objection, JsonNode data, Consumer<Sheet> people) {
        if (format == Format.text) {
            result(data, people);
            failure(objection);
        } else {
            print(failed(objection, data));
            out.flush();
        }
        return objection.exit().number();
    }

    /** Something that happened on the way; only readers of lines see it. */
    public void event(String name, JsonNode data) {
        if (format != Format.jsonl) return;
        var line = Json.object().put("schema", SCHEMA).put("command", command).put("event", name);
        data.properties().forEach(field -> line.set(field.getKey(), field.getValue()));
        out.println(line);
        out.flush();
    }

    /** What a person must see before the command goes on; programs see it in the result. */
    public void ahead(Consumer<Sheet> people) {
        if (format != Format.text) return;
        var sheet = new Sheet(terminal.columns(), terminal.errStyle(), where);
        people.accept(sheet);
        err.println(sheet);
        err.println();
    }

    public void note(String text) {
        Words.wrap(Words.clean(text), terminal.columns()).forEach(err::println);
    }

    /** Written as it is: lines of a block that is drawn over, for example. */
    public void raw(String text) {
        err.print(text);
        err.flush();
    }

    public void failure(CommandFailedException failure) {
        if (format == Format.text) {
            err.println(
                    terminal.errStyle().bad(("kaya " + command).strip() + ": ") + message(failure));
            return;
        }
        print(failed(failure, Json.object()));
        out.flush();
    }

    private ObjectNode failed(CommandFailedException failure, JsonNode data) {
        var answer = envelope(false);
        data.properties().forEach(field -> answer.set(field.getKey(), field.getValue()));
        answer.putObject("error")
                .put("code", failure.code())
                .put("message", message(failure))
                .put("exit", failure.exit().number());
        return answer;
    }

    private ObjectNode envelope(boolean ok) {
        return Json.object().put("schema", SCHEMA).put("command", command).put("ok", ok);
    }

    private void print(JsonNode tree) {
        out.println(format == Format.jsonl ? tree.toString() : Json.pretty(tree));
    }

    private static String message(CommandFailedException failure) {
        var message = Words.clean(String.valueOf(failure.getMessage()));
        return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
    }
}

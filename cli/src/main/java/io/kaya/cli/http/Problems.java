package io.kaya.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;

/** What an agent's problem+json means for the person who typed the command. */
final class Problems {
    private Problems() {}

    static CommandFailedException of(String agent, String account, int status, JsonNode problem) {
        var code = Json.text(problem, "code");
        return new CommandFailedException(
                exit(status, code),
                code.isEmpty() ? fallback(status) : code,
                message(agent, account, status, problem));
    }

    private static ExitCode exit(int status, String code) {
        return switch (code) {
            case "already-decided", "stale-digest", "gone" -> ExitCode.CONFLICT;
            case "not-signed-in", "not-allowed" -> ExitCode.NOT_ALLOWED;
            case "busy" -> ExitCode.UNREACHABLE;
            default ->
                    switch (status) {
                        case 401, 403 -> ExitCode.NOT_ALLOWED;
                        case 409, 410, 412 -> ExitCode.CONFLICT;
                        case 429, 502, 503, 504 -> ExitCode.UNREACHABLE;
                        default -> status / 100 == 4 ? ExitCode.REFUSED : ExitCode.FAILED;
                    };
        };
    }

    private static String fallback(int status) {
        return switch (status) {
            case 401 -> "not-signed-in";
            case 403 -> "not-allowed";
            default -> "http-" + status;
        };
    }

    private static String message(String agent, String account, int status, JsonNode problem) {
        var detail = Json.text(problem, "detail");
        if (!detail.isEmpty()) return detail;
        var title = Json.text(problem, "title");
        return switch (status) {
            case 401 ->
                    "%s does not know the account '%s' with this password; choose another with --as"
                            .formatted(agent, account);
            case 403 ->
                    "The account '%s' may not do this at %s; choose another with --as"
                            .formatted(account, agent);
            case 404 -> "%s has nothing of that name; check the id and the --node".formatted(agent);
            case 429, 502, 503, 504 -> agent + " is busy; try again in a moment";
            default ->
                    "%s answered %d%s; its log says more"
                            .formatted(agent, status, title.isEmpty() ? "" : " (" + title + ")");
        };
    }
}

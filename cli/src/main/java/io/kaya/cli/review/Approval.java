package io.kaya.cli.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.Confirmation;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;

/** Shows exactly what leaves, asks once more, and approves those bytes and no others. */
final class Approval {
    private final Session session;
    private final Reviews reviews;
    private final Confirmation confirmation;

    Approval(Session session, Reviews reviews, Confirmation confirmation) {
        this.session = session;
        this.reviews = reviews;
        this.confirmation = confirmation;
    }

    JsonNode of(JsonNode view, String insisted) {
        var id = Json.text(view, "id");
        var request = Json.text(view, "kind").equals("request");
        var digest = request ? "" : Json.text(view.path("outgoing"), "digest");
        if (!insisted.isEmpty() && !insisted.equals(digest)) {
            throw new CommandFailedException(
                    ExitCode.CONFLICT,
                    "stale-digest",
                    "Review %s would now let out other bytes (digest %s); show it again"
                            .formatted(id, digest));
        }
        if (!Json.text(view, "state").equals("pending")) return reviews.approve(id, digest);
        session.output().ahead(sheet -> new ReviewSheet(view, session.times(), sheet).leaving());
        confirmation.require(session, request ? "Let the node work on it?" : "Let it leave?");
        return reviews.approve(id, digest);
    }

    void print(JsonNode decided) {
        session.output()
                .result(
                        decided,
                        sheet ->
                                sheet.text(
                                        "Review %s is %s. %s"
                                                .formatted(
                                                        Json.text(decided, "id"),
                                                        Json.text(decided, "state"),
                                                        Json.text(decided, "kind").equals("request")
                                                                ? "The node works on it now."
                                                                : "The reply is on its way.")));
    }
}

package io.kaya.cli.review;

/** One draft that waits for its operator, with a name in it. */
final class Reviewed {
    static final String ID = "0199a3c2-7777-7a61-9d36-2f0c5a1be00a";
    static final String PATH = "/api/reviews/" + ID;
    static final String DIGEST = "8f14e45fceea167a5a36dedd4bea2543c1d3a1a4e6b9f5a0d2c3b4a5968778ff";

    static final String VIEW =
            """
            {"id": "0199a3c2-7777-7a61-9d36-2f0c5a1be00a", "task": "t", "kind": "release",
             "questions": ["Do text message reminders reduce missed appointments in primary care?"],
             "organisation": "Northern University", "roles": ["user"], "purpose": "AcademicResearch",
             "createdAt": "2026-11-21T14:04:03Z", "deadline": "2026-11-22T14:04:00Z", "state": "pending",
             "admission": {"effect": "accept", "rules": ["research"]}, "why": "no release rule matched",
             "draft": {"maker": "extractive", "claims": [{"n": 1, "part": 0,
               "text": "Sister Asha Rao's calls cut missed visits by a third.",
               "source": {"title": "Reminder calls in Hindi and Marathi", "locator": "Results"},
               "evidence": {"text": "Background. Sister Asha Rao's calls cut missed visits by a third. Costs were low.", "start": 12, "end": 65}}]},
             "findings": [{"claim": 1, "start": 7, "end": 15, "type": "person-name", "weight": "hold", "text": "Asha Rao",
               "explanation": "Looks like the name of a person"}],
             "outgoing": {"digest": "8f14e45fceea167a5a36dedd4bea2543c1d3a1a4e6b9f5a0d2c3b4a5968778ff",
               "content": "Sister Asha Rao's calls cut missed visits by a third.\\nSource: Reminder calls in Hindi and Marathi, Results",
               "claims": [{"n": 1, "text": "…", "source": {}, "redactions": 0}]}}
            """;

    static final String APPROVED =
            VIEW.replace(
                    "\"pending\"",
                    "\"approved\", \"decidedBy\": \"operator\", \"decidedAt\": \"2026-11-21T14:05:00Z\"");

    private Reviewed() {}
}

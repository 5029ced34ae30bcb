package io.kaya.cli.http;

import com.fasterxml.jackson.databind.JsonNode;

/** One event of a question's stream; an event without a number is not stored by the server. */
public record ServerEvent(String id, String name, JsonNode data) {}

package io.kaya.protocol.message;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import java.time.Instant;
import java.util.List;

/**
 * What one node is asked on behalf of one question.
 *
 * @param instructions one for each part of the question that this node may know about, at most
 *     {@value #MOST_PARTS}
 * @param purpose a W3C DPV purpose id, such as {@code AcademicResearch}
 */
public record Task(
        TaskId id,
        QuestionId question,
        NodeId node,
        List<String> instructions,
        Requester requester,
        String purpose,
        Instant deadline) {

    public static final int MOST_PARTS = 4;
    public static final int LONGEST_INSTRUCTION = 4_000;

    public Task {
        instructions = List.copyOf(instructions);
        if (instructions.isEmpty() || instructions.size() > MOST_PARTS) {
            throw new IllegalArgumentException(
                    "Task "
                            + id
                            + " has "
                            + instructions.size()
                            + " instructions; it needs 1 to "
                            + MOST_PARTS);
        }
        for (var instruction : instructions) {
            if (instruction.isBlank() || instruction.length() > LONGEST_INSTRUCTION) {
                throw new IllegalArgumentException(
                        "Task "
                                + id
                                + " has an instruction of "
                                + instruction.length()
                                + " characters; it needs 1 to "
                                + LONGEST_INSTRUCTION);
            }
        }
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("Task " + id + " has no purpose");
        }
    }
}

package io.kaya.node.answer;

import java.util.List;

/** Answers from what this organisation holds. */
public interface Answerer {

    /** One draft for all parts of a task; a claim says which part it answers. */
    Draft answer(List<String> instructions);
}

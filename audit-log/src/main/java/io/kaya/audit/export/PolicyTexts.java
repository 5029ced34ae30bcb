package io.kaya.audit.export;

import java.util.List;

/** The policies that were in force at a party that has some, the newest first. */
public interface PolicyTexts {
    List<String> newest();
}

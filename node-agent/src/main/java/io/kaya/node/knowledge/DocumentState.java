package io.kaya.node.knowledge;

enum DocumentState {
    /** Found, and not read yet. */
    PENDING,
    INDEXED,
    /** Cannot be read; tried again when the file changes. */
    FAILED
}

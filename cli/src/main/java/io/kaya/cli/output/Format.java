package io.kaya.cli.output;

/** For people, for programs, or for programs that read line by line while things happen. */
public enum Format {
    text,
    json,
    jsonl
}

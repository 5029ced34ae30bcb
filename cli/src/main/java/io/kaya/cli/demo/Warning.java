package io.kaya.cli.demo;

/** Something that a running part cannot mend by itself, and what to do. */
record Warning(String part, String code, String text) {}

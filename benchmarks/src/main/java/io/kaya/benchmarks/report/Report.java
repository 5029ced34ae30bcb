package io.kaya.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** What one benchmark measured. */
public record Report(String bench, String machine, List<Figure> figures) {
    public Report {
        figures = List.copyOf(figures);
    }

    public static Report of(String bench, List<Figure> figures) {
        var cores = Runtime.getRuntime().availableProcessors();
        var machine =
                "%d cores, Java %s, %s"
                        .formatted(
                                cores, Runtime.version().feature(), System.getProperty("os.arch"));
        return new Report(bench, machine, figures);
    }

    public boolean met() {
        return figures.stream().allMatch(figure -> !Boolean.FALSE.equals(figure.met()));
    }

    public void print(Form form, PrintStream out) {
        switch (form) {
            case json -> out.println(json());
            case text -> table(out);
        }
    }

    /** For people, or for programs. */
    public enum Form {
        text,
        json
    }

    private String json() {
        try {
            return new JsonMapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void table(PrintStream out) {
        var width = figures.stream().mapToInt(figure -> figure.name().length()).max().orElse(10);
        out.printf("%nbench %s on %s%n%n", bench, machine);
        var row = "%-" + width + "s  %10s  %-14s  %10s  %-10s  %s%n";
        out.printf(row, "FIGURE", "VALUE", "UNIT", "BASELINE", "GOAL", "");
        for (var figure : figures) {
            out.printf(
                    row,
                    figure.name(),
                    number(figure.value()),
                    figure.unit(),
                    figure.baseline() == null ? "" : number(figure.baseline()),
                    Objects.requireNonNullElse(figure.goal(), ""),
                    figure.met() == null ? "" : figure.met() ? "met" : "MISSED");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? "%d".formatted((long) value)
                : "%.4f".formatted(value);
    }
}

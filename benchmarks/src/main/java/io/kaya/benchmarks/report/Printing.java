package io.kaya.benchmarks.report;

import picocli.CommandLine.Option;

/** How a benchmark's figures are told: an option of every one of them. */
public final class Printing {
    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text or json (default: text).")
    Report.Form format = Report.Form.text;

    /**
     * @return the exit code: 1 when a goal was missed
     */
    public int print(Report report) {
        report.print(format, System.out);
        return report.met() ? 0 : 1;
    }
}

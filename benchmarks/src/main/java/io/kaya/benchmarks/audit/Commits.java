package io.kaya.benchmarks.audit;

import io.kaya.audit.sequence.Proofs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** How many of a step are committed in a second, by several at once. */
final class Commits {
    private final int clients;
    private final Duration span;
    private final int rounds;

    Commits(int clients, Duration span, int rounds) {
        this.clients = clients;
        this.span = span;
        this.rounds = rounds;
    }

    /** What two steps come to in rounds that take turns, and the median of their ratios. */
    record Pair(double ours, double baseline, double ratio) {}

    /** The log's own step counts only once all of it is in a signed checkpoint. */
    Pair pair(Runnable ours, Runnable baseline, Proofs proofs)
            throws ExecutionException, InterruptedException {
        var rates = new double[rounds];
        var others = new double[rounds];
        var ratios = new double[rounds];
        perSecond(baseline, null); // untimed, as is the first of ours
        perSecond(ours, proofs);
        for (int i = 0; i < rounds; i++) {
            others[i] = perSecond(baseline, null);
            rates[i] = perSecond(ours, proofs);
            ratios[i] = rates[i] / others[i];
        }
        return new Pair(median(rates), median(others), median(ratios));
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private double perSecond(Runnable step, @Nullable Proofs proofs)
            throws ExecutionException, InterruptedException {
        var began = System.nanoTime();
        var end = began + span.toNanos();
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) all.add(threads.submit(() -> until(end, step)));
            for (var one : all) done += one.get();
        }
        if (proofs != null) sequenced(proofs);
        return done * 1e9 / (System.nanoTime() - began);
    }

    static void sequenced(Proofs proofs) throws InterruptedException {
        while (proofs.head().isEmpty() || proofs.head().orElseThrow().waiting() > 0) {
            Thread.sleep(5);
        }
    }

    private static long until(long end, Runnable step) {
        long done = 0;
        for (; System.nanoTime() < end; done++) step.run();
        return done;
    }
}

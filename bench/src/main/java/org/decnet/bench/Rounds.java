package org.decnet.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures stages beside each other in one process: each round runs every stage, in an order that
 * alternates, so that a drifting machine favours none; what counts is the median of the rounds.
 */
final class Rounds {
  private static final int ROUNDS = 7;
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final double NANOS = 1e9;

  private Rounds() {}

  /**
   * One thing that is measured.
   *
   * @param units how many events, or other things, one run works through
   */
  record Stage(String name, long units, Runnable work) {}

  /** Nanoseconds of processor time that one unit of each stage takes. */
  static double[] measure(List<Stage> stages) {
    stages.forEach(Rounds::warmUp);
    long[][] times = new long[stages.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < stages.size(); i++) {
        int turn = round % 2 == 0 ? i : stages.size() - 1 - i;
        times[turn][round] = once(stages.get(turn));
      }
    }
    double[] nanos = new double[stages.size()];
    for (int i = 0; i < nanos.length; i++) {
      Arrays.sort(times[i]);
      nanos[i] = (double) times[i][ROUNDS / 2] / stages.get(i).units();
    }
    return nanos;
  }

  private static void warmUp(Stage stage) {
    for (long spent = once(stage); spent < WARM_UP_NANOS; spent += once(stage)) {
      // Runs until the compiler has seen enough of it.
    }
  }

  private static long once(Stage stage) {
    long start = Processor.nanos();
    stage.work().run();
    return Math.max(1, Processor.nanos() - start);
  }

  /** Measures stages and prints them, each as a ratio of the first. */
  static double[] print(List<Stage> stages) {
    double[] nanos = measure(stages);
    for (int i = 0; i < nanos.length; i++) {
      Output.line(
          String.format(
              Locale.ROOT,
              "%-52s %,12.0f ns  %,12.0f /s  %8.2f x",
              stages.get(i).name(),
              nanos[i],
              NANOS / nanos[i],
              nanos[i] / nanos[0]));
    }
    return nanos;
  }
}

package org.decnet.sigma.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Threads that share an expression, and throw each other's states away, all get right answers. */
class ConcurrencyTest {
  private static final int THREADS = 6;
  private static final int ROUNDS = 150;

  private static final String REGEX = "(?:a[ab]{200}|b[ab]{150}aa)c$";

  @Test
  void sharedExpressionAnswersEachThreadRightly() throws InterruptedException, ExecutionException {
    LinearRegex shared = LinearRegex.compile(REGEX, RegexFlags.NONE, RegexLimits.DEFAULT);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int seed = thread;
      tasks.add(() -> wrongAnswers(shared, seed));
    }
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Integer> wrong : executor.invokeAll(tasks)) {
        assertThat(wrong.get()).isZero();
      }
    } finally {
      executor.shutdown();
    }
    assertThat(shared.machine().dfa().flushes()).isPositive();
  }

  private static int wrongAnswers(LinearRegex shared, int seed) {
    Random random = new Random(seed);
    int wrong = 0;
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = 180 + random.nextInt(300); length > 0; length--) {
        text.append(random.nextBoolean() ? 'a' : 'b');
      }
      text.append(random.nextBoolean() ? "c" : "");
      wrong += shared.find(text) == matches(text.toString()) ? 0 : 1;
    }
    return wrong;
  }

  /** What the expression says, in plain words, of texts of a and b that may end in one c. */
  private static boolean matches(String text) {
    int end = text.length() - 1;
    if (text.charAt(end) != 'c') {
      return false;
    }
    boolean first = end >= 201 && text.charAt(end - 201) == 'a';
    boolean second = end >= 153 && text.charAt(end - 153) == 'b' && text.startsWith("aa", end - 2);
    return first || second;
  }
}

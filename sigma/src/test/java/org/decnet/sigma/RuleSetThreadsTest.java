package org.decnet.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One set of rules serves any number of threads, and calls from within calls. */
class RuleSetThreadsTest {
  private static final int VALUES = 40;

  private final RuleSet set = set();

  private static RuleSet set() {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < VALUES; i++) {
      rules.add(TestRules.selection("{ f|contains: '<" + i + ">', g: '*x?" + i + "' }"));
    }
    return RuleSet.compile(rules, event(0)).ruleSet();
  }

  /** Matches rules 0 to n - 1. */
  private static TestEvent event(int n) {
    StringBuilder text = new StringBuilder();
    List<String> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      text.append('<').append(i).append('>');
      list.add("axb" + i);
    }
    return TestEvent.of("f", text.toString(), "g", list);
  }

  private int matches(TestEvent event) {
    List<Rule> found = new ArrayList<>();
    set.match(event, found::add);
    return found.size();
  }

  private Integer wrongOf(int thread, CyclicBarrier barrier) throws Exception {
    int wrong = 0;
    barrier.await();
    for (int i = 0; i < 500; i++) {
      int n = (i * 7 + thread) % VALUES;
      wrong += matches(event(n)) == n ? 0 : 1;
    }
    return wrong;
  }

  private void allThreadsAreRight(ExecutorService threads, int count) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(count);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int thread = i;
      tasks.add(() -> wrongOf(thread, barrier));
    }
    try (threads) {
      for (Future<Integer> wrong : threads.invokeAll(tasks)) {
        assertThat(wrong.get()).isZero();
      }
    }
  }

  @Test
  void threadsDoNotSeeEachOthersEvents() throws Exception {
    allThreadsAreRight(Executors.newFixedThreadPool(8), 8);
  }

  @Test
  void virtualThreadsDoNotEither() throws Exception {
    allThreadsAreRight(Executors.newVirtualThreadPerTaskExecutor(), 64);
  }

  @Test
  void callbackMayMatchAnotherEvent() {
    List<Integer> inner = new ArrayList<>();
    List<Rule> outer = new ArrayList<>();
    set.match(
        event(5),
        rule -> {
          outer.add(rule);
          inner.add(matches(event(2)));
        });

    assertThat(outer).hasSize(5);
    assertThat(inner).containsExactly(2, 2, 2, 2, 2);
  }

  @Test
  void callbackThatThrowsLeavesNothingBehind() {
    assertThatThrownBy(() ->
            set.match(
                event(5),
                rule -> {
                  throw new IllegalStateException("stop");
                }))
        .hasMessage("stop");

    assertThat(matches(event(0))).isZero();
  }

  @Test
  void eventThatThrowsLeavesNothingBehind() {
    TestEvent event = event(5);
    EventView broken =
        slot -> {
          if (slot == 1) {
            throw new IllegalStateException("broken");
          }
          return event.value(slot);
        };
    assertThatThrownBy(() -> set.match(broken, rule -> {})).hasMessage("broken");

    assertThat(matches(TestEvent.of("f", "", "g", "axb1"))).isZero();
  }
}

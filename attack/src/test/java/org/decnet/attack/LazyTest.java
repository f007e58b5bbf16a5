package org.decnet.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
  private final AtomicInteger computed = new AtomicInteger();

  @Test
  void nothingIsComputedBeforeTheFirstQuestion() {
    Lazy<Integer> lazy = new Lazy<>(computed::incrementAndGet);
    assertThat(computed).hasValue(0);
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(lazy.get()).isEqualTo(1);
  }

  @Test
  void failureIsTriedAgain() {
    Lazy<Integer> lazy =
        new Lazy<>(() -> {
          if (computed.incrementAndGet() == 1) {
            throw new IllegalStateException("not yet");
          }
          return 7;
        });
    assertThatThrownBy(lazy::get).hasMessage("not yet");
    assertThat(lazy.get()).isEqualTo(7);
  }

  @Test
  void manyThreadsComputeOnce() throws InterruptedException, ExecutionException {
    Lazy<Integer> lazy = new Lazy<>(computed::incrementAndGet);
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        answers.add(
            threads.submit(() -> {
              start.await();
              return lazy.get();
            }));
      }
      start.countDown();
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(1);
      }
    }
  }
}

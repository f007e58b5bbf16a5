package org.decnet.intel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.ProviderAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GuardedProviderTest {
  private static final IpAddress ADDRESS = Objects.requireNonNull(IpAddress.of("5.6.7.8"));

  @Test
  @Timeout(60)
  void fourQuestionsAtMostAreUnderWay() throws InterruptedException {
    Holding provider = new Holding();
    GuardedProvider guarded =
        new GuardedProvider(provider, () -> Instant.EPOCH, time -> {}, (name, reason) -> {});
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      threads.add(Thread.ofPlatform().start(() -> ask(guarded)));
    }
    for (Thread thread : threads) {
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait(); // for its place, or in the question
      }
    }
    assertThat(provider.underWay).hasValue(4);
    provider.release.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(provider.underWay).hasValue(6);
  }

  private static void ask(GuardedProvider guarded) {
    try {
      assertThat(guarded.ask(ADDRESS)).isPresent();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers nobody until it is let. */
  private static final class Holding implements AddressProvider {
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();

    @Override
    public ProviderName name() {
      return ProviderName.FEODO;
    }

    @Override
    public Duration spacing() {
      return Duration.ZERO;
    }

    @Override
    public ProviderAnswer ask(IpAddress address) throws InterruptedException {
      underWay.incrementAndGet();
      release.await();
      return new ProviderAnswer.Feodo(false, null, null, "", Instant.EPOCH);
    }
  }
}

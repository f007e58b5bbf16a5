package org.decnet.intel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.decnet.engine.port.IntelStore;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.event.EventIds;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EnrichmentWorkerTest {
  private final Queue store = new Queue();
  private final BlockingQueue<List<Enrichment>> sink = new LinkedBlockingQueue<>();
  private final BlockingQueue<RuntimeException> problems = new LinkedBlockingQueue<>();
  private final EnrichmentWorker worker =
      new EnrichmentWorker(
          new Enricher(
              List.of(new Listed()),
              store,
              new PublicAddresses(List.of()),
              () -> Instant.EPOCH,
              pause -> {},
              (provider, reason) -> {}),
          () -> {},
          sink::add,
          problems::add);

  @Test
  void itGoesOnWhileThereIsMoreAndWaitsThenToBeWoken() throws InterruptedException {
    store.batches.add(targets(Enricher.BATCH));
    store.batches.add(targets(3));
    Thread thread = Thread.ofPlatform().start(worker);
    assertThat(sink.take()).hasSize(Enricher.BATCH);
    assertThat(sink.take()).hasSize(3);
    store.batches.add(targets(1));
    worker.wake();
    assertThat(sink.take()).hasSize(1);
    thread.interrupt();
    thread.join();
    assertThat(problems).isEmpty();
  }

  @Test
  void aFailureOfTheStoreIsReportedAndLeavesTheWorkerAlive() throws InterruptedException {
    store.failure = true;
    Thread thread = Thread.ofPlatform().start(worker);
    assertThat(problems.take()).hasMessage("store is away");
    store.failure = false;
    store.batches.add(targets(1));
    worker.wake();
    assertThat(sink.take()).hasSize(1);
    thread.interrupt();
    thread.join();
  }

  private static List<IntelStore.Target> targets(int count) {
    List<IntelStore.Target> targets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String ip = "5.6.7." + i;
      targets.add(new IntelStore.Target(EventIds.attacker(ip), ip));
    }
    return targets;
  }

  /** Hands out batches, and keeps nothing. */
  private static final class Queue implements IntelStore {
    private final BlockingQueue<List<Target>> batches = new LinkedBlockingQueue<>();
    private volatile boolean failure;

    @Override
    public Optional<AttackerIntel> intel(UUID attacker) {
      return Optional.empty();
    }

    @Override
    public void save(List<AttackerIntel> intel) {}

    @Override
    public List<Target> due(Instant now, int limit) {
      if (failure) {
        throw new IllegalStateException("store is away");
      }
      List<Target> batch = batches.poll();
      return batch == null ? List.of() : batch;
    }
  }

  private static final class Listed implements AddressProvider {
    @Override
    public ProviderName name() {
      return ProviderName.FEODO;
    }

    @Override
    public Duration spacing() {
      return Duration.ZERO;
    }

    @Override
    public ProviderAnswer ask(IpAddress address) {
      return new ProviderAnswer.Feodo(true, null, null, "", Instant.EPOCH);
    }
  }
}

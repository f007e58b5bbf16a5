package org.decnet.intel.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.decnet.engine.port.IntelStore;
import org.decnet.engine.port.IntelStore.Target;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;

/**
 * Asks all providers about attackers, each at its pace and apart from the others. An answer holds
 * for a day; who failed is asked again after a quarter of an hour, and what it said before stays.
 */
public final class Enricher {
  /** How many attackers are asked about at once (spec 09, section 5). */
  public static final int BATCH = 50;

  private static final Duration LIFE = Duration.ofHours(24);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

  private final List<GuardedProvider> providers;
  private final IntelStore store;
  private final PublicAddresses addresses;
  private final InstantSource clock;

  /** Asks these providers about addresses that are public. */
  public Enricher(
      List<AddressProvider> providers,
      IntelStore store,
      PublicAddresses addresses,
      InstantSource clock,
      Pauser pauser,
      EnrichmentListener listener) {
    this.providers =
        providers.stream()
            .map(provider -> new GuardedProvider(provider, clock, pauser, listener))
            .toList();
    this.store = store;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Asks about the attackers that are due, keeps what is known then, and says what is new. */
  public List<Enrichment> enrichDue() throws InterruptedException {
    return providers.isEmpty() ? List.of() : enrich(store.due(clock.instant(), BATCH));
  }

  /** Asks about attackers as far as nothing is known of them, and keeps what is known then. */
  public List<Enrichment> enrich(List<Target> targets) throws InterruptedException {
    List<Questions> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Target target : targets) {
        questions(target, threads).ifPresent(all::add);
      }
      List<Enrichment> enrichments = new ArrayList<>();
      for (Questions questions : all) {
        enrichments.add(enrichment(questions));
      }
      store.save(enrichments.stream().map(Enrichment::intel).toList());
      return enrichments;
    }
  }

  private record Questions(
      AttackerIntel before, Map<ProviderName, Future<Optional<ProviderAnswer>>> asked) {}

  private Optional<Questions> questions(Target target, ExecutorService threads) {
    AttackerIntel before =
        store
            .intel(target.attackerUuid())
            .orElseGet(() -> AttackerIntel.none(target.attackerUuid(), target.ip()));
    IpAddress address = IpAddress.of(target.ip());
    Map<ProviderName, Future<Optional<ProviderAnswer>>> asked = new EnumMap<>(ProviderName.class);
    if (address != null && addresses.holds(address)) {
      for (GuardedProvider provider : providers) {
        if (isDue(before, provider.name())) {
          asked.put(provider.name(), threads.submit(() -> provider.ask(address)));
        }
      }
    }
    boolean fresh = asked.isEmpty() && clock.instant().isBefore(before.expiresAt());
    return fresh ? Optional.empty() : Optional.of(new Questions(before, asked));
  }

  private boolean isDue(AttackerIntel intel, ProviderName provider) {
    return answer(intel, provider)
        .map(answer -> !clock.instant().isBefore(answer.queriedAt().plus(LIFE)))
        .orElse(true);
  }

  private static Optional<ProviderAnswer> answer(AttackerIntel intel, ProviderName provider) {
    return Optional.ofNullable(
        switch (provider) {
          case GREYNOISE -> intel.greyNoise();
          case ABUSEIPDB -> intel.abuseIpdb();
          case FEODO -> intel.feodo();
          case THREATFOX -> intel.threatFox();
          case MALWAREBAZAAR -> null;
        });
  }

  private Enrichment enrichment(Questions questions) throws InterruptedException {
    AttackerIntel intel = questions.before();
    Set<ProviderName> answered = EnumSet.noneOf(ProviderName.class);
    for (Map.Entry<ProviderName, Future<Optional<ProviderAnswer>>> asked :
        questions.asked().entrySet()) {
      Optional<ProviderAnswer> answer = result(asked.getValue());
      if (answer.isPresent()) {
        intel = intel.with(answer.get());
        answered.add(asked.getKey());
      }
    }
    boolean failed = answered.size() < questions.asked().size();
    return new Enrichment(intel.cached(clock.instant(), expiry(intel, failed)), answered);
  }

  private static Optional<ProviderAnswer> result(Future<Optional<ProviderAnswer>> asked)
      throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed in a way of its own", e);
    }
  }

  /**
   * When the oldest answer has had its day; a private address, which nobody answers, after a day
   * too.
   */
  private Instant expiry(AttackerIntel intel, boolean failed) {
    Instant now = clock.instant();
    return failed
        ? now.plus(AFTER_FAILURE)
        : intel
            .answers()
            .map(answer -> answer.queriedAt().plus(LIFE))
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(now.plus(LIFE));
  }
}

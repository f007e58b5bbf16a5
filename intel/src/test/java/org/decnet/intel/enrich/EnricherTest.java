package org.decnet.intel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.decnet.engine.port.IntelStore;
import org.decnet.intel.address.IpAddress;
import org.decnet.intel.address.PublicAddresses;
import org.decnet.intel.http.ProviderException;
import org.decnet.intel.provider.AddressProvider;
import org.decnet.intel.setting.ProviderName;
import org.decnet.model.event.EventIds;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.model.intel.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnricherTest {
  private final Kept kept = new Kept();
  private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final Scripted feodo = new Scripted(ProviderName.FEODO);
  private final Scripted abuse = new Scripted(ProviderName.ABUSEIPDB);
  private final Enricher enricher =
      new Enricher(
          List.of(feodo, abuse),
          kept,
          new PublicAddresses(List.of()),
          () -> now,
          this::pause,
          (provider, reason) -> failures.add(provider.word() + " " + reason));

  @Test
  void answersOfAllProvidersAreJoined() throws InterruptedException {
    abuse.score = 40;
    List<Enrichment> enrichments = enricher.enrich(targets("5.6.7.8"));
    assertThat(enrichments).hasSize(1);
    AttackerIntel intel = enrichments.getFirst().intel();
    assertThat(intel.aggregateVerdict()).isEqualTo(Verdict.SUSPICIOUS);
    assertThat(intel.expiresAt()).isEqualTo(now.plus(Duration.ofHours(24)));
    assertThat(enrichments.getFirst().answered())
        .containsExactlyInAnyOrder(ProviderName.FEODO, ProviderName.ABUSEIPDB);
    assertThat(kept.intel(intel.attackerUuid())).contains(intel);
  }

  @Test
  void theWorstVerdictIsBelieved() throws InterruptedException {
    abuse.score = 0;
    assertThat(verdict()).isEqualTo(Verdict.BENIGN);
    later(Duration.ofHours(24));
    feodo.listed = true;
    assertThat(verdict()).isEqualTo(Verdict.MALICIOUS);
  }

  @Test
  void anAnswerHoldsForADay() throws InterruptedException {
    enricher.enrich(targets("5.6.7.8"));
    later(Duration.ofHours(24).minusMillis(1));
    assertThat(enricher.enrich(targets("5.6.7.8"))).isEmpty();
    assertThat(abuse.asked).hasSize(1);
    later(Duration.ofMillis(1));
    enricher.enrich(targets("5.6.7.8"));
    assertThat(abuse.asked).hasSize(2);
  }

  @Test
  void addressesThatAreNotPublicAreToldToNobody() throws InterruptedException {
    enricher.enrich(targets("10.0.0.7", "203.0.113.9", "fe80::1", "anon:somebody"));
    assertThat(abuse.asked).isEmpty();
    assertThat(feodo.asked).isEmpty();
    assertThat(kept.all.values())
        .hasSize(4)
        .allSatisfy(intel -> assertThat(intel.aggregateVerdict()).isEqualTo(Verdict.UNKNOWN))
        .allSatisfy(intel -> assertThat(intel.expiresAt()).isAfter(now));
  }

  @Test
  void oneThatFailsLeavesTheOtherAlone() throws InterruptedException {
    abuse.failure = ProviderException.passing("answered with status 500");
    Enrichment enrichment = enricher.enrich(targets("5.6.7.8")).getFirst();
    assertThat(enrichment.answered()).containsExactly(ProviderName.FEODO);
    assertThat(enrichment.intel().abuseIpdb()).isNull();
    assertThat(enrichment.intel().expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(15)));
    assertThat(failures).containsExactly("abuseipdb answered with status 500");
    abuse.failure = null;
    later(Duration.ofMinutes(15));
    enrichment = enricher.enrich(targets("5.6.7.8")).getFirst();
    assertThat(enrichment.answered()).containsExactly(ProviderName.ABUSEIPDB);
    assertThat(enrichment.intel().feodo()).isNotNull();
  }

  @Test
  void anOldAnswerStaysWhileNoNewOneCanBeHad() throws InterruptedException {
    abuse.score = 90;
    enricher.enrich(targets("5.6.7.8"));
    later(Duration.ofDays(2));
    abuse.failure = ProviderException.passing("did not answer");
    assertThat(verdict()).isEqualTo(Verdict.MALICIOUS);
  }

  @Test
  void aFailingProviderIsLeftAloneForLongerAndLonger() throws InterruptedException {
    abuse.failure = ProviderException.passing("answered with status 500");
    Map<Integer, Integer> calls = new TreeMap<>();
    for (int minute = 0; minute < 240; minute++) {
      int before = abuse.asked.size();
      enricher.enrich(targets("5.6.7." + minute));
      calls.merge(minute / 60, abuse.asked.size() - before, Integer::sum);
      later(Duration.ofMinutes(1));
    }
    assertThat(calls.get(0)).isBetween(5, 8);
    assertThat(calls.get(1)).isEqualTo(1);
    assertThat(calls.get(3)).isEqualTo(1);
    assertThat(feodo.asked).hasSize(240);
  }

  @Test
  void theTimeThatAProviderAsksForIsKept() throws InterruptedException {
    abuse.failure = ProviderException.later("too often", Duration.ofHours(5));
    enricher.enrich(targets("5.6.7.8"));
    abuse.failure = null;
    later(Duration.ofHours(5).minusSeconds(1));
    enricher.enrich(targets("5.6.7.9"));
    assertThat(abuse.asked).hasSize(1);
    later(Duration.ofSeconds(1));
    enricher.enrich(targets("5.6.7.10"));
    assertThat(abuse.asked).hasSize(2);
  }

  @Test
  void questionsToOneProviderKeepTheirDistance() throws InterruptedException {
    abuse.spacing = Duration.ofMillis(500);
    Enricher spaced =
        new Enricher(
            List.of(abuse),
            kept,
            new PublicAddresses(List.of()),
            () -> now,
            pauses::add, // time stands still, so each waits for all before it
            (provider, reason) -> failures.add(reason));
    spaced.enrich(targets("5.6.7.1", "5.6.7.2", "5.6.7.3", "5.6.7.4"));
    assertThat(pauses)
        .containsExactlyInAnyOrder(
            Duration.ofMillis(500), Duration.ofMillis(1000), Duration.ofMillis(1500));
  }

  @Test
  void whoIsDueIsAsked() throws InterruptedException {
    kept.due = targets("5.6.7.8", "5.6.7.9");
    assertThat(enricher.enrichDue()).hasSize(2);
  }

  private Verdict verdict() throws InterruptedException {
    return enricher.enrich(targets("5.6.7.8")).getFirst().intel().aggregateVerdict();
  }

  private synchronized void later(Duration time) {
    now = now.plus(time);
  }

  private void pause(Duration time) {
    pauses.add(time);
    later(time);
  }

  private static List<IntelStore.Target> targets(String... addresses) {
    return Arrays.stream(addresses)
        .map(ip -> new IntelStore.Target(EventIds.attacker(ip), ip))
        .toList();
  }

  private static final class Kept implements IntelStore {
    private final Map<UUID, AttackerIntel> all = new ConcurrentHashMap<>();
    private List<Target> due = List.of();

    @Override
    public Optional<AttackerIntel> intel(UUID attacker) {
      return Optional.ofNullable(all.get(attacker));
    }

    @Override
    public void save(List<AttackerIntel> intel) {
      intel.forEach(row -> all.put(row.attackerUuid(), row));
    }

    @Override
    public List<Target> due(Instant at, int limit) {
      return due.subList(0, Math.min(limit, due.size()));
    }
  }

  private final class Scripted implements AddressProvider {
    private final ProviderName name;
    private final List<IpAddress> asked = new CopyOnWriteArrayList<>();
    private Duration spacing = Duration.ZERO;
    private volatile @Nullable ProviderException failure;
    private volatile int score;
    private volatile boolean listed;

    Scripted(ProviderName name) {
      this.name = name;
    }

    @Override
    public ProviderName name() {
      return name;
    }

    @Override
    public Duration spacing() {
      return spacing;
    }

    @Override
    public ProviderAnswer ask(IpAddress address) throws ProviderException {
      asked.add(address);
      ProviderException toThrow = failure;
      if (toThrow != null) {
        throw toThrow;
      }
      return name == ProviderName.FEODO
          ? new ProviderAnswer.Feodo(listed, null, null, "", now)
          : new ProviderAnswer.AbuseIpdb(score, List.of(), "", now);
    }
  }
}

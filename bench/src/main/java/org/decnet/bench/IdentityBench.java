package org.decnet.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.campaign.Campaign;
import org.decnet.engine.campaign.CampaignClusterer;
import org.decnet.engine.cluster.Constraints;
import org.decnet.engine.identity.CommonValues;
import org.decnet.engine.identity.Identity;
import org.decnet.engine.identity.IdentityResolver;
import org.decnet.engine.identity.Observation;
import org.decnet.model.event.EventIds;
import org.decnet.testkit.scenario.LargeScenario;
import org.decnet.testkit.scenario.PartitionScore;

/**
 * Finds identities and campaigns in scenarios of 10,000, 100,000 and a million sightings, from log
 * lines, in batches as a worker would, and says how long it took and how near the truth it came.
 *
 * <p>Arguments: numbers of sightings, instead of those.
 */
public final class IdentityBench {
  private static final int HIDDEN_SIZE = 100_000;
  private static final int BATCH = 10_000;
  private static final long SEED = 9;
  private static final double NANOS = 1e9;
  private static final double MEBIBYTE = 1 << 20;

  private final LargeScenario scenario;
  private final ScenarioReading reading = new ScenarioReading();
  private final IdentityResolver resolver = new IdentityResolver(CommonValues.DEFAULT);
  private final Map<UUID, Identity> identities = new HashMap<>();
  private final Map<UUID, Observation> observations = new HashMap<>();
  private long readNanos;
  private long identityNanos;
  private int sessions;

  private IdentityBench(int sightings, boolean hidden) {
    this.scenario = new LargeScenario(sightings, SEED, hidden);
  }

  /** Prints a line for each size. */
  public static void main(String[] args) {
    List<Integer> sizes =
        args.length == 0
            ? List.of(10_000, 10_000, 100_000, 1_000_000)
            : List.of(args).stream().map(Integer::valueOf).toList();
    Output.line("The first size is run twice: once for the compiler.");
    for (int size : sizes) {
      new IdentityBench(size, false).run();
    }
    Output.line("With one in 1,000 of the operators' addresses hiding its client:");
    new IdentityBench(HIDDEN_SIZE, true).run();
  }

  private void run() {
    long start = System.nanoTime();
    long[] mark = {Processor.nanos()};
    scenario.forEach(lines -> {
      reading.read(lines);
      if (++sessions % BATCH == 0 || sessions == scenario.sightings()) {
        long read = Processor.nanos();
        readNanos += read - mark[0];
        turn();
        mark[0] = Processor.nanos();
        identityNanos += mark[0] - read;
      }
    });
    long before = Processor.nanos();
    List<Campaign> campaigns = campaigns();
    long campaignNanos = Processor.nanos() - before;
    double wall = (System.nanoTime() - start) / NANOS;
    print(campaigns, campaignNanos, wall);
    rebuild();
  }

  /** All at once, as after a start: what grows with the number of observations alone. */
  private void rebuild() {
    long before = Processor.nanos();
    IdentityResolver anew = new IdentityResolver(CommonValues.DEFAULT);
    observations.values().forEach(anew::put);
    int found = anew.resolve().identities().size();
    Output.line(
        String.format(
            Locale.ROOT,
            "  all %,d at once: processor s %.2f, %,d identities",
            observations.size(),
            (Processor.nanos() - before) / NANOS,
            found));
  }

  private void turn() {
    reading
        .takeTouched()
        .forEach(observation -> {
          observations.put(observation.attacker(), observation);
          resolver.put(observation);
        });
    for (Identity identity : resolver.resolve().identities()) {
      identities.put(identity.uuid(), identity);
    }
  }

  private List<Campaign> campaigns() {
    identities
        .entrySet()
        .removeIf(entry ->
            !resolver
                .identityOf(entry.getValue().attackers().getFirst())
                .orElseThrow()
                .equals(entry.getKey()));
    return new CampaignClusterer()
        .cluster(identities.values().stream().map(reading::features).toList(), Constraints.NONE)
        .campaigns();
  }

  private void print(List<Campaign> campaigns, long campaignNanos, double wall) {
    Map<UUID, UUID> campaignOf = new HashMap<>();
    campaigns.forEach(
        campaign -> campaign.identities().forEach(one -> campaignOf.put(one, campaign.uuid())));
    Map<String, UUID> foundIdentities = new HashMap<>();
    Map<String, UUID> foundCampaigns = new HashMap<>();
    for (int i = 0; i < scenario.addresses(); i++) {
      String ip = LargeScenario.address(i);
      UUID identity = resolver.identityOf(EventIds.attacker(ip)).orElseThrow();
      foundIdentities.put(ip, identity);
      foundCampaigns.put(ip, campaignOf.getOrDefault(identity, identity));
    }
    Map<String, String> trueIdentities = scenario.identities();
    Map<String, String> trueCampaigns = scenario.campaigns();
    Output.line(
        String.format(
            Locale.ROOT,
            "%,d sightings, %,d addresses, %,d identities, %,d campaigns",
            scenario.sightings(),
            scenario.addresses(),
            trueIdentities.values().stream().distinct().count(),
            trueCampaigns.values().stream()
                .filter(one -> one.startsWith("campaign"))
                .distinct()
                .count()));
    Output.line(
        String.format(
            Locale.ROOT,
            "  processor s: read %.1f, identities %.1f, campaigns %.1f; wall %.1f; heap %.0f MiB",
            readNanos / NANOS,
            identityNanos / NANOS,
            campaignNanos / NANOS,
            wall,
            usedMebibytes()));
    print("identities", PartitionScore.of(trueIdentities, foundIdentities));
    print("campaigns", PartitionScore.of(trueCampaigns, foundCampaigns));
  }

  private static void print(String what, PartitionScore score) {
    Output.line(
        String.format(
            Locale.ROOT,
            "  %-10s ARI %.4f, homogeneity %.4f, completeness %.4f, singleton recall %.4f",
            what,
            score.adjustedRandIndex(),
            score.homogeneity(),
            score.completeness(),
            score.singletonRecall()));
  }

  private static double usedMebibytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
  }
}

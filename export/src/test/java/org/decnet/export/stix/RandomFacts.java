package org.decnet.export.stix;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.decnet.model.actor.Attacker;
import org.decnet.model.actor.NetworkFacts;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.fact.ActorDetails;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FileSighting;
import org.decnet.model.fact.TechniqueSighting;
import org.decnet.model.fact.ValueSighting;
import org.decnet.model.intel.AttackerIntel;
import org.decnet.model.intel.ProviderAnswer;
import org.decnet.model.observation.Observation;
import org.decnet.model.observation.ObservedValue;
import org.decnet.model.observation.Primitive;
import org.decnet.testkit.Hashes;
import org.jspecify.annotations.Nullable;

/** Attackers of all kinds by a seed: bare ones, busy ones, and what they typed to break readers. */
final class RandomFacts {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final List<String> TECHNIQUES =
      List.of(
          "T1059",
          "T1059.004",
          "T1082",
          "T1083",
          "T1105",
          "T1110",
          "T1110.001",
          "T1548.001",
          "T9999",
          "T1059.999",
          "T0846");
  private static final List<String> PIECES =
      List.of(
          "a",
          "wget ",
          "http://",
          ".example",
          "/x.sh",
          "'",
          "\"",
          "\\",
          "]",
          "[",
          " AND ",
          "\u0000",
          "\u001B[2J",
          "\u202E",
          "\uD800",
          "\uD83D\uDE00",
          "\uFFFF",
          "<script>",
          "--",
          "{}",
          "%00",
          "\n",
          "\u00E4",
          "=1+1",
          " ",
          "\u007F",
          "\u0085",
          "?",
          "\uFFFD",
          "198.51.100.1",
          ":",
          "#");
  private static final List<String> ADDRESSES =
      List.of("192.0.2.7", "198.51.100.200", "2001:db8::7", "2001:db8:1:2:3:4:5:6", "anon:unix");
  private static final List<String> ENDPOINTS =
      List.of(
          "198.51.100.4",
          "198.51.100.4:80",
          "198.51.100.4:0",
          "198.51.100.4:99999",
          "host.example",
          "host.example:8080/a",
          "2001:db8::1",
          "198.51.100.4:",
          "[2001:db8::1]:80",
          "1.2.3");
  private static final List<String> LOOKS =
      List.of(
          "hassh", "ja3", "ja4", "jarm", "tcpfp", "ssh_client_version", "tls_certificate", "odd");

  private final Random random;

  RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  ActorFacts next() {
    UUID uuid = new UUID(random.nextLong(), random.nextLong());
    String ip = pick(ADDRESSES);
    Instant first = time();
    Attacker attacker =
        new Attacker(
            uuid,
            ip,
            first,
            later(first),
            random.nextLong(-1, 3_000_000_000L),
            random.nextInt(5),
            List.of("ssh"),
            List.of("web-1"),
            null,
            network());
    return new ActorFacts(
        attacker,
        random.nextBoolean() ? null : new UUID(random.nextLong(), random.nextLong()),
        techniques(),
        files(),
        values(this::text),
        values(this::text),
        values(() -> pick(ENDPOINTS)),
        values(this::text),
        some(() -> new ActorFacts.Fingerprint(pick(LOOKS), text())),
        random.nextBoolean() ? null : intel(uuid, ip),
        random.nextBoolean() ? ActorDetails.NONE : details());
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(Supplier<T> one) {
    List<T> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(one.get());
    }
    return some;
  }

  private String text() {
    return String.join("", some(() -> pick(PIECES))) + pick(PIECES);
  }

  private Instant time() {
    return START.plusNanos(random.nextLong(10_000_000L) * 1_000_000_000L / 1_000L * 1_000L);
  }

  /** The same moment, one within the same millisecond, or a later one. */
  private Instant later(Instant than) {
    return switch (random.nextInt(3)) {
      case 0 -> than;
      case 1 -> than.plusNanos(random.nextInt(1_000) * 1_000L);
      default -> than.plus(Duration.ofSeconds(random.nextInt(1_000_000)));
    };
  }

  /** Each value comes once as UTF-8, which is how they are kept. */
  private List<ValueSighting> values(Supplier<String> one) {
    Map<String, ValueSighting> values = new LinkedHashMap<>();
    for (String text : some(one)) {
      values.computeIfAbsent(Hashes.sha256(text), hash -> value(text));
    }
    return List.copyOf(values.values());
  }

  private ValueSighting value(String text) {
    Instant first = time();
    return new ValueSighting(text, first, later(first), random.nextLong(1, 5_000_000_000L));
  }

  private List<FileSighting> files() {
    return some(() -> Hashes.sha256("file " + random.nextInt(20))).stream()
        .distinct()
        .map(this::file)
        .toList();
  }

  private FileSighting file(String sha256) {
    Instant first = time();
    return new FileSighting(
        sha256,
        random.nextBoolean() ? null : random.nextLong(0, Long.MAX_VALUE),
        random.nextBoolean() ? null : random.nextInt(5) == 0 ? "" : text(),
        first,
        later(first),
        random.nextLong(1, 100));
  }

  /** Each technique and session comes once, as those who read them see to. */
  private List<TechniqueSighting> techniques() {
    Map<String, TechniqueSighting> sightings = new TreeMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String technique = pick(TECHNIQUES);
      @Nullable String session =
          random.nextInt(4) == 0 ? null : "web-1:" + random.nextInt(3) + text();
      sightings.putIfAbsent(technique + " " + session, technique(technique, session));
    }
    return List.copyOf(sightings.values());
  }

  private TechniqueSighting technique(String technique, @Nullable String session) {
    Instant first = time();
    return new TechniqueSighting(
        new TechniqueId(technique),
        session,
        random.nextLong(1, 5_000_000_000L),
        first,
        later(first),
        random.nextInt(101) / 100.0,
        new TreeMap<>(Map.of("R" + random.nextInt(9), 1 + random.nextInt(3))),
        List.of(new UUID(random.nextLong(), random.nextLong())),
        "18.1");
  }

  private NetworkFacts network() {
    return random.nextBoolean()
        ? NetworkFacts.NONE
        : new NetworkFacts("NL", "mmdb", random.nextLong(1, 1L << 32), text(), null, "table");
  }

  private AttackerIntel intel(UUID uuid, String ip) {
    AttackerIntel none = AttackerIntel.none(uuid, ip);
    Instant at = time();
    AttackerIntel said =
        random.nextBoolean()
            ? none
            : none.with(new ProviderAnswer.AbuseIpdb(random.nextInt(101), List.of(), "{}", at));
    return said.cached(at, later(at));
  }

  private ActorDetails details() {
    Instant first = time();
    return new ActorDetails(
        random.nextInt(101),
        Map.of(),
        null,
        0,
        Map.of(),
        random.nextBoolean()
            ? Map.of()
            : Map.of("behavior_class", text(), "kex_order_raw", text(), "beacon_interval_s", 60.5),
        some(() ->
            new Observation(
                pick(List.of(Primitive.values())),
                random.nextBoolean()
                    ? new ObservedValue.Word(pick(List.of("fast", "0123456789abcdef")))
                    : new ObservedValue.Measure(BigDecimal.valueOf(random.nextInt(1_000_000), 4)),
                random.nextInt(101) / 100.0,
                first,
                later(first),
                text())),
        List.of(),
        List.of(),
        Set.of());
  }
}

package org.decnet.testkit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.decnet.testkit.scenario.ScenarioLog.Truth;

/** Makes log lines of a scenario; the same seed gives the same lines. */
public final class ScenarioGenerator {
  /** When day 0 begins. */
  public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  private static final int DECKIES = 20;
  private static final int HOURS = 24;

  /** Phases of which a decoy sees nothing. */
  private static final Set<String> UNSEEN =
      Set.of("reconnaissance", "resource_development", "weaponization", "social_engineering");

  private final Random random;
  private final Instant epoch;
  private final List<SessionLines> sessions = new ArrayList<>();
  private final Map<String, Truth> truths = new HashMap<>();
  private int addresses;

  private ScenarioGenerator(long seed, Instant epoch) {
    this.random = new Random(seed);
    this.epoch = epoch;
  }

  /** The log of a scenario. */
  public static ScenarioLog generate(Corpus corpus, long seed) {
    return generate(corpus, seed, Duration.ZERO);
  }

  /** The log of a scenario that happened later. */
  public static ScenarioLog generate(Corpus corpus, long seed, Duration later) {
    ScenarioGenerator generator = new ScenarioGenerator(seed, EPOCH.plus(later));
    corpus.campaigns().forEach(generator::run);
    for (int i = 0; i < corpus.scanners(); i++) {
      generator.scan(i);
    }
    return generator.log();
  }

  private void run(Campaign campaign) {
    String decky = decky(random.nextInt(DECKIES));
    Map<String, Slots> slots = new HashMap<>();
    for (Actor actor : campaign.actors()) {
      slots.put(actor.id(), new Slots(campaign, actor));
    }
    for (int day = 0; day < campaign.durationDays(); day++) {
      if (campaign.isActive(day)) {
        for (Phase phase : campaign.phases()) {
          decky = act(campaign, phase, day, slots, decky);
        }
      }
    }
  }

  private String act(
      Campaign campaign, Phase phase, int day, Map<String, Slots> slots, String previous) {
    Slots slot = Objects.requireNonNull(slots.get(phase.actor()));
    if (UNSEEN.contains(phase.name()) || !slot.actor.activeDays().contains(day)) {
      return previous;
    }
    Slots.Place place = slot.next(day);
    truths.putIfAbsent(
        place.ip(),
        new Truth(
            slot.actor.id(),
            campaign.id(),
            place.asn(),
            day,
            place.start().atZone(ZoneOffset.UTC).getHour()));
    String decky = previous;
    for (int i = 0; i < phase.deckies(); i++) {
      decky = phase.previousSuccess() && i == 0 ? previous : decky(random.nextInt(DECKIES));
      sessions.add(
          new SessionLines(
              place.start().plusSeconds((long) i * phase.dwellSeconds()),
              place.ip(),
              decky,
              slot.actor.hassh(),
              phase.tool(),
              phase.dwellSeconds()));
    }
    return decky;
  }

  private void scan(int number) {
    String ip = address();
    int day = random.nextInt(2);
    int hour = random.nextInt(HOURS);
    String name = "scanner " + number;
    truths.put(ip, new Truth(name, name, 64_600L + number % 5, day, hour));
    List<List<String>> credentials =
        List.of(List.of("root", "root"), List.of("admin", "admin" + random.nextInt(3)));
    sessions.add(
        new SessionLines(
            epoch.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour)),
            ip,
            decky(random.nextInt(DECKIES)),
            null,
            new Phase.ToolSignature(List.of(), credentials, null, null),
            5));
  }

  private ScenarioLog log() {
    sessions.sort(Comparator.comparing(SessionLines::start).thenComparing(SessionLines::ip));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sessions.size(); i++) {
      String id = String.format(Locale.ROOT, "%012x", i + 1);
      lines.addAll(sessions.get(i).lines(id));
    }
    return new ScenarioLog(lines, truths);
  }

  private String address() {
    int number = addresses++;
    return "2001:db8::" + Integer.toHexString(1 + number);
  }

  private static String decky(int number) {
    return String.format(Locale.ROOT, "decky-%02d", number);
  }

  /** Where and when an actor's next session is: the addresses take turns over his whole time. */
  private final class Slots {
    private final Actor actor;
    private final List<String> ips = new ArrayList<>();
    private final int total;
    private int used;
    private int day = -1;
    private int usedToday;

    Slots(Campaign campaign, Actor actor) {
      this.actor = actor;
      for (int i = 0; i < actor.rotationCount(); i++) {
        ips.add(address());
      }
      long phases =
          campaign.phases().stream()
              .filter(phase -> phase.actor().equals(actor.id()) && !UNSEEN.contains(phase.name()))
              .count();
      long days = actor.activeDays().stream().filter(campaign::isActive).count();
      this.total = (int) Math.max(1, phases * days);
    }

    record Place(String ip, long asn, Instant start) {}

    Place next(int today) {
      usedToday = today == day ? usedToday + 1 : 0;
      day = today;
      int turn = Math.min(ips.size() - 1, used * ips.size() / total);
      used++;
      long asn =
          actor.rotationAsns().isEmpty()
              ? actor.asn()
              : actor.rotationAsns().get(turn % actor.rotationAsns().size());
      int hours = Math.floorMod(actor.hoursTo() - actor.hoursFrom(), HOURS);
      int perDay = 1 + total / Math.max(1, actor.activeDays().size());
      Duration into = Duration.ofHours(hours).multipliedBy(usedToday).dividedBy(perDay);
      Instant start =
          epoch
              .plus(Duration.ofDays(today))
              .plus(Duration.ofHours(actor.hoursFrom()))
              .plus(into)
              .plusSeconds(random.nextInt(actor.jitterSeconds() + 1));
      return new Place(ips.get(turn), asn, start);
    }
  }
}

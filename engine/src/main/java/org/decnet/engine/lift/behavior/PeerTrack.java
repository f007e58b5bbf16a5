package org.decnet.engine.lift.behavior;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.decnet.engine.lift.text.BoundedNames;
import org.decnet.engine.session.Dated;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.jspecify.annotations.Nullable;

/** What one address did over time. Its size is bounded. */
public final class PeerTrack {
  private static final long LARGE = 1024 * 1024;
  private static final int MOST_NAMES = 64;
  private static final int WEIGHT = 1024;
  private static final List<Field> SIZES =
      List.of(
          Field.BYTES_IN,
          Field.BYTES_OUT,
          Field.BYTES_RETURNED,
          Field.SIZE,
          Field.BODY_LEN,
          Field.DATA_LEN);

  private final String ip;
  private final Times contacts = new Times();
  private final Times actions = new Times();
  private final Times scans = new Times();
  private final BoundedNames services = new BoundedNames(MOST_NAMES);
  private final BoundedNames deckies = new BoundedNames(MOST_NAMES);
  private final BoundedNames tools = new BoundedNames(MOST_NAMES);
  private Dated place;
  private Dated sensor;
  private Instant lastAt;
  private @Nullable Dated os;
  private @Nullable Instant firstLarge;
  private long largeCount;

  PeerTrack(String ip, Event first) {
    this.ip = ip;
    this.place = new Dated(first.time(), first.decky());
    this.sensor = new Dated(first.time(), first.sensor());
    this.lastAt = first.time();
  }

  /**
   * Takes in a base event that is no noise.
   *
   * @param opensSession whether it is the first that is known of its session
   */
  void add(Event event, boolean opensSession) {
    place = earlier(place, new Dated(event.time(), event.decky()));
    sensor = earlier(sensor, new Dated(event.time(), event.sensor()));
    lastAt = event.time().isAfter(lastAt) ? event.time() : lastAt;
    services.add(event.service());
    deckies.add(event.decky());
    if (opensSession) {
      contacts.add(event.time());
    }
    if (isAction(event)) {
      actions.add(event.time());
    }
    if (EventClass.SCAN.className().equals(event.text(Field.EVENT_CLASS))) {
      scans.add(event.time());
    }
    addTraits(event);
    addSize(event);
  }

  /** What a peer does, as against what goes along with it. */
  private static boolean isAction(Event event) {
    return switch (event.kind()) {
      case AUTH_ATTEMPT -> !"unknown".equals(event.text(Field.OUTCOME));
      case COMMAND,
          FILE,
          HTTP_REQUEST,
          DB_COMMAND,
          DNS_QUERY,
          MAIL_COMMAND,
          PROTO_REQUEST,
          TUNNEL,
          PAYLOAD ->
          true;
      default -> false;
    };
  }

  private void addTraits(Event event) {
    if (event.kind() == EventKind.HTTP_REQUEST) {
      addAgent(event.text(Field.USER_AGENT));
    }
    if (event.kind() == EventKind.FINGERPRINT) {
      addFingerprint(event);
    }
  }

  private void addFingerprint(Event event) {
    String guess = event.text(Field.OS_GUESS);
    if (guess != null) {
      Dated seen = new Dated(event.time(), guess);
      os = os == null ? seen : earlier(os, seen);
    }
    String tool = event.text(Field.TOOL);
    if (tool != null) {
      tools.add(tool.toLowerCase(Locale.ROOT));
    }
    if ("http_useragent".equals(event.text(Field.FINGERPRINT_TYPE))) {
      addAgent(event.text(Field.VALUE));
    }
  }

  private void addAgent(@Nullable String agent) {
    if (agent != null) {
      AgentTools.of(agent).forEach(tools::add);
    }
  }

  private void addSize(Event event) {
    boolean large =
        SIZES.stream()
            .map(event::get)
            .anyMatch(size -> size instanceof Long number && number >= LARGE);
    if (large) {
      largeCount++;
      firstLarge =
          firstLarge == null || event.time().isBefore(firstLarge) ? event.time() : firstLarge;
    }
  }

  private static Dated earlier(Dated a, Dated b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  String ip() {
    return ip;
  }

  String decky() {
    return place.text();
  }

  String sensor() {
    return sensor.text();
  }

  Instant lastAt() {
    return lastAt;
  }

  @Nullable String os() {
    return os == null ? null : os.text();
  }

  long largeCount() {
    return largeCount;
  }

  int serviceCount() {
    return services.count();
  }

  int deckyCount() {
    return deckies.count();
  }

  /** The service; null unless there is only one. */
  @Nullable String onlyService() {
    return services.count() == 1 ? services.first() : null;
  }

  /** Pauses between contacts. */
  Gaps contacts() {
    return Gaps.of(contacts);
  }

  /** Pauses between actions; between contacts for a peer that does nothing but connect. */
  Gaps actions() {
    Gaps gaps = Gaps.of(actions);
    return gaps.count() == 0 ? contacts() : gaps;
  }

  /** Names of tools that it seems to use, in order; null if none. */
  @Nullable List<String> tools() {
    List<String> named = tools.orNull();
    List<String> all =
        Stream.concat(
                named == null ? Stream.of() : named.stream(), BeaconTool.of(contacts()).stream())
            .sorted()
            .distinct()
            .toList();
    return all.isEmpty() ? null : all;
  }

  /** Seconds from the last look around to the first large transfer after it; null without one. */
  @Nullable Double exfiltrationSeconds() {
    if (firstLarge == null) {
      return null;
    }
    long start = firstLarge.getEpochSecond() * 1_000_000 + firstLarge.getNano() / 1000;
    Double seconds = null;
    for (long scan : scans.sorted()) {
      seconds = scan < start ? Double.valueOf((start - scan) / 1e6) : seconds;
    }
    return seconds;
  }

  /** About the bytes of memory that it takes. */
  long weight() {
    return WEIGHT
        + contacts.weight()
        + actions.weight()
        + scans.weight()
        + 2L * (services.letters() + deckies.letters() + tools.letters());
  }
}

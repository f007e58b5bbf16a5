package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.engine.session.AttackerIds;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Folds events and their tags into observations. What comes out does not depend on the order of the
 * events, nor on how often one is folded. Not for use by two threads.
 */
public final class ObservationFold {
  /** What every empty file hashes to; it is nobody's payload. */
  private static final String EMPTY_FILE =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final int LONGEST_VALUE = 256;

  private final AttackerIds attackerIds;
  private final AsnLookup asns;
  private final Map<UUID, Known> known = new HashMap<>();
  private final Set<UUID> touched = new HashSet<>();

  /** Says which network an address is of. */
  @FunctionalInterface
  public interface AsnLookup {
    /** Knows none. */
    AsnLookup NONE = ip -> null;

    /** Number of the network; null if not known. */
    @Nullable Long asn(String ip);
  }

  private static final class Known {
    final NavigableSet<Feature> features = new TreeSet<>();
    final List<Long> keystrokes = new ArrayList<>();
    final Map<KillChainPhase, NavigableSet<String>> commands = new EnumMap<>(KillChainPhase.class);
    final NavigableSet<String> credentials = new TreeSet<>();
    @Nullable Long asn;
  }

  /** Knows nothing yet. */
  public ObservationFold(AttackerIds attackerIds, AsnLookup asns) {
    this.attackerIds = attackerIds;
    this.asns = asns;
  }

  /** Takes an event and what it was tagged with. */
  public void add(Event event, List<Tag> tags) {
    UUID attacker = attackerIds.of(event);
    String ip = event.sourceIp();
    if (attacker == null || ip == null) {
      return;
    }
    Known about = about(attacker);
    if (about.asn == null) {
      about.asn = asns.asn(ip);
    }
    addFingerprint(event, about);
    addLogin(event, about);
    addFile(event, about);
    addCommand(event, tags, about);
  }

  /** Takes the typing rhythm of one recorded session; each session must be given once. */
  public void addKeystrokes(UUID attacker, long simhash) {
    about(attacker).keystrokes.add(simhash);
  }

  /** Observations that were added to since this was last asked. */
  public List<Observation> takeTouched() {
    List<Observation> observations = touched.stream().map(this::observation).toList();
    touched.clear();
    return observations;
  }

  /** All attackers. */
  public Collection<UUID> attackers() {
    return Set.copyOf(known.keySet());
  }

  /** What is known about an attacker. */
  public Observation observation(UUID attacker) {
    Known about = known.get(attacker);
    return about == null
        ? Observation.of(attacker)
        : new Observation(
            attacker,
            about.features,
            about.keystrokes,
            Map.copyOf(about.commands),
            about.credentials,
            about.asn);
  }

  private Known about(UUID attacker) {
    touched.add(attacker);
    return known.computeIfAbsent(attacker, key -> new Known());
  }

  private static void addFingerprint(Event event, Known about) {
    String type = event.text(Field.FINGERPRINT_TYPE);
    String value = event.text(Field.VALUE);
    if (event.kind() == EventKind.FINGERPRINT
        && type != null
        && value != null
        && !"out".equals(event.text(Field.DIRECTION))) {
      FeatureType.ofFingerprint(type)
          .ifPresent(slot -> keep(about.features, new Feature(slot, bounded(value))));
    }
  }

  private static void addLogin(Event event, Known about) {
    if (event.kind() != EventKind.AUTH_ATTEMPT) {
      return;
    }
    String key = event.text(Field.KEY_FINGERPRINT);
    if (key != null) {
      keep(about.features, new Feature(FeatureType.SSH_KEY, bounded(key)));
    }
    String secret = event.text(Field.SECRET_SHA256);
    String principal = event.text(Field.PRINCIPAL_KEY);
    if (secret != null) {
      keep(about.credentials, bounded(principal == null ? "" : principal) + '|' + secret);
    }
  }

  /** Text that the shell wrote to a file is a command, not a payload: many write the same. */
  private static void addFile(Event event, Known about) {
    if (event.kind() != EventKind.FILE) {
      return;
    }
    String sha256 = event.text(Field.SHA256);
    if (sha256 != null
        && !sha256.equals(EMPTY_FILE)
        && !"redirect".equals(event.text(Field.DIRECTION))) {
      keep(about.features, new Feature(FeatureType.PAYLOAD, sha256));
    }
    String host = event.text(Field.URL_HOST);
    if (host != null) {
      Long port = event.integer(Field.URL_PORT);
      keep(
          about.features,
          new Feature(FeatureType.C2, bounded(port == null ? host : host + ':' + port)));
    }
  }

  private static void addCommand(Event event, List<Tag> tags, Known about) {
    String text = event.text(Field.COMMAND_TEXT);
    if (event.kind() != EventKind.COMMAND || text == null) {
      return;
    }
    for (Tag tag : tags) {
      KillChainPhase.of(tag.tactic())
          .ifPresent(phase ->
              keep(
                  about.commands.computeIfAbsent(phase, key -> new TreeSet<>()),
                  bounded(text.strip())));
    }
  }

  /**
   * Beyond the limit the greatest value goes, so that what is left does not depend on the order.
   */
  private static <T extends Comparable<T>> void keep(NavigableSet<T> values, T value) {
    values.add(value);
    if (values.size() > Observation.MOST_VALUES) {
      values.pollLast();
    }
  }

  /** Two texts that differ only behind the limit count as one. */
  private static String bounded(String value) {
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }
}

package org.decnet.engine.identity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.decnet.attack.killchain.KillChainPhase;
import org.decnet.engine.trace.TraceSighting;
import org.decnet.model.attack.TacticId;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known about one attacker, in any order. Of values beyond a limit the smallest are
 * kept. Not for use by two threads.
 */
public final class ObservationBuilder {
  private final UUID attacker;
  private final NavigableSet<Feature> features = new TreeSet<>();
  private final List<Long> keystrokes = new ArrayList<>();
  private final Map<KillChainPhase, NavigableSet<String>> commands =
      new EnumMap<>(KillChainPhase.class);
  private final NavigableSet<String> credentials = new TreeSet<>();
  private @Nullable Long asn;
  private @Nullable String block;

  /** Nothing is known yet. */
  public ObservationBuilder(UUID attacker) {
    this.attacker = attacker;
  }

  /** A value that he left behind; one that identifies nobody is left out. */
  public void addTrace(TraceSighting.Kind kind, String type, String value) {
    FeatureType.ofTrace(kind, type).ifPresent(slot -> keep(features, new Feature(slot, value)));
  }

  /** A pair of user and secret that he tried. */
  public void addCredential(@Nullable String principal, String secretSha256) {
    keep(credentials, Observation.credentialKey(principal, secretSha256));
  }

  /** A command line, with a tactic that it was tagged with; unknown tactics are left out. */
  public void addCommand(String tactic, String text) {
    if (TacticId.isWellFormed(tactic)) {
      KillChainPhase.of(new TacticId(tactic))
          .ifPresent(phase ->
              keep(
                  commands.computeIfAbsent(phase, key -> new TreeSet<>()),
                  Observation.commandKey(text)));
    }
  }

  /** The typing rhythm of one recorded session; each session must be given once. */
  public void addKeystrokes(long simhash) {
    keystrokes.add(simhash);
  }

  /** His address. */
  public void address(String ip) {
    block = AddressBlock.of(ip);
  }

  /** The network of his address; the first that is given counts. */
  public void network(@Nullable Long number) {
    asn = asn == null ? number : asn;
  }

  /** What is known so far. */
  public Observation build() {
    return new Observation(attacker, features, keystrokes, Map.copyOf(commands), credentials, asn, block);
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
}

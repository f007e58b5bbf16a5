package org.decnet.engine.threat;

import java.util.Comparator;
import java.util.Map;
import org.decnet.model.tag.Tag;

/**
 * The gravest thing that somebody did.
 *
 * @param value 0 to 1: how sure it is, weighed by how far it goes
 * @param technique what it was
 */
public record Severity(double value, String technique) {
  /** Nothing. */
  public static final Severity NONE = new Severity(0, "");

  /** What attackers try before they are in weighs less than what they do there. */
  private static final Map<String, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry("TA0043", 0.2), // reconnaissance
          Map.entry("TA0042", 0.4), // resource development
          Map.entry("TA0001", 0.5), // initial access
          Map.entry("TA0002", 0.6), // execution
          Map.entry("TA0003", 0.9), // persistence
          Map.entry("TA0004", 0.9), // privilege escalation
          Map.entry("TA0005", 0.8), // defense evasion
          Map.entry("TA0006", 0.7), // credential access
          Map.entry("TA0007", 0.4), // discovery
          Map.entry("TA0008", 0.9), // lateral movement
          Map.entry("TA0009", 0.7), // collection
          Map.entry("TA0011", 1.0), // command and control
          Map.entry("TA0010", 1.0), // exfiltration
          Map.entry("TA0040", 1.0)); // impact

  private static final double OTHER_WEIGHT = 0.8;
  private static final double TENTHS_OF_PERMILLE = 10_000;

  /** Of equally grave things the one with the least id counts, whatever came first. */
  private static final Comparator<Severity> ORDER =
      Comparator.comparingDouble(Severity::value)
          .thenComparing(Severity::technique, Comparator.reverseOrder());

  /** What a tag says. Later verdicts on the rule do not make what was done graver. */
  public static Severity of(Tag tag) {
    double weight = WEIGHTS.getOrDefault(tag.tactic().value(), OTHER_WEIGHT);
    double value = Math.rint(tag.confidence() * weight * TENTHS_OF_PERMILLE) / TENTHS_OF_PERMILLE;
    return new Severity(value, tag.technique().value());
  }

  /** The graver of both. */
  public Severity join(Severity other) {
    return ORDER.compare(this, other) >= 0 ? this : other;
  }
}

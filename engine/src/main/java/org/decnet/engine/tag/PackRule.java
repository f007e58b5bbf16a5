package org.decnet.engine.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.decnet.model.tag.RuleId;
import org.decnet.sigma.Correlation;
import org.decnet.sigma.Document;
import org.decnet.sigma.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A Sigma rule, be it about single events or a correlation of such, with what DECNET makes of its
 * matches.
 *
 * @param sigma the rule as parsed
 * @param version part of every tag's id; bumped when the meaning changes
 * @param emits one tag each per match; may be empty
 * @param evidence field names and aliases to cite
 * @param lastReviewed null if the rule does not say
 * @param nextReview null if the rule does not say
 */
public record PackRule(
    RuleId id,
    Document sigma,
    RuleSource.Origin origin,
    int version,
    List<Emission> emits,
    List<String> evidence,
    @Nullable LocalDate lastReviewed,
    @Nullable LocalDate nextReview) {

  /** Copies the lists. */
  public PackRule {
    emits = List.copyOf(emits);
    evidence = List.copyOf(evidence);
  }

  /** Whether the rule is about several events. */
  public boolean isCorrelation() {
    return sigma instanceof Correlation;
  }

  /** The rule if it is about single events; null if it is a correlation. */
  public @Nullable Rule detection() {
    return sigma instanceof Rule rule ? rule : null;
  }

  Rule requireDetection() {
    return Objects.requireNonNull(detection(), "a rule about single events");
  }
}

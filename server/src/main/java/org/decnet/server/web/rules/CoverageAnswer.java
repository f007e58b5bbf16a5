package org.decnet.server.web.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which techniques rules can find, and which they found.
 *
 * @param attackRelease release of ATT&amp;CK that ids and names come from
 * @param known techniques and sub-techniques of the release that are in force
 * @param withRule how many of them some rule claims
 * @param seen how many of them were tagged
 * @param techniques those that a rule claims or that were tagged, by id
 * @param gaps ids of those in force that no rule claims
 * @param silentRules ids of rules that claim something and never did
 */
public record CoverageAnswer(
    String attackRelease,
    int known,
    int withRule,
    int seen,
    List<CoverageRow> techniques,
    List<String> gaps,
    List<String> silentRules) {
  /**
   * One technique or sub-technique.
   *
   * @param techniqueName null if the release lacks the id
   * @param rules ids of the rules that claim it
   * @param sightings tags
   * @param lastSeen event time of the latest; null without any
   */
  public record CoverageRow(
      String techniqueId,
      @Nullable String techniqueName,
      List<String> rules,
      long sightings,
      @Nullable Instant lastSeen) {}
}

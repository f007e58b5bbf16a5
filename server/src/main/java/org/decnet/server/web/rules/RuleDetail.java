package org.decnet.server.web.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its text and its record.
 *
 * @param rule the columns of the catalogue, at the top level
 * @param ruleText the rule as Sigma YAML
 * @param ruleHash SHA-256 of its content, as its tags carry it
 * @param tagCount tags of all versions, of any confidence
 * @param firstSeen event time of the earliest; null without any
 * @param lastSeen event time of the latest; null without any
 * @param feedback how many tags analysts called what
 * @param cases inputs with which it is tested, those that the specification demands first
 * @param stateHistory what was decided about it or its family, latest first; 100 at most
 */
public record RuleDetail(
    @JsonUnwrapped RuleCatalogueRow rule,
    String ruleText,
    String ruleHash,
    long tagCount,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    Map<String, Long> feedback,
    List<RuleCaseRow> cases,
    List<RuleStateRow> stateHistory) {}

package org.decnet.server.web.tags;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag with every column and both names (spec 05, section 7).
 *
 * @param tactic such as TA0007
 * @param confidence 0 to 1, as the rule gave it
 * @param confidenceAdj what later verdicts add to it
 * @param evidence what the rule saw; holds no secret
 * @param techniqueName null only if the active catalogue lacks the id
 * @param subTechniqueName {@code Parent: Sub}; null without a sub-technique
 */
public record TTPTagDetailRow(
    UUID uuid,
    String sourceKind,
    String sourceId,
    @Nullable UUID attackerUuid,
    @Nullable UUID identityUuid,
    @Nullable String sessionId,
    @Nullable String deckyId,
    String tactic,
    String techniqueId,
    @Nullable String techniqueName,
    @Nullable String subTechniqueId,
    @Nullable String subTechniqueName,
    double confidence,
    double confidenceAdj,
    String ruleId,
    int ruleVersion,
    String ruleHash,
    Map<String, Object> evidence,
    String attackRelease,
    @Nullable String mitreUrl,
    Instant observedAt,
    Instant createdAt) {}

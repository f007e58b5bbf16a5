package org.decnet.server.web.tags;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a technique was seen of one actor (spec 05, section 7).
 *
 * @param techniqueName null only if the active catalogue lacks the id
 * @param subTechniqueName {@code Parent: Sub}; null without a sub-technique
 * @param tactic the last of the tactics that it was seen under, by id
 * @param count number of tags
 * @param confidenceMax highest shown confidence, 0 to 1
 */
public record IdentityTechniqueRow(
    String techniqueId,
    @Nullable String techniqueName,
    @Nullable String subTechniqueId,
    @Nullable String subTechniqueName,
    String tactic,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    double confidenceMax,
    @Nullable String mitreUrl) {}

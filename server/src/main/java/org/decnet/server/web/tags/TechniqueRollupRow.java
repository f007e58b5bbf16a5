package org.decnet.server.web.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a technique was seen at all (spec 05, section 7).
 *
 * @param techniqueName null only if the active catalogue lacks the id
 * @param subTechniqueName {@code Parent: Sub}; null without a sub-technique
 * @param tactic the last of the tactics that it was seen under, by id
 * @param count number of tags
 * @param remappedFrom ids that the tags carry, where the release has another for them
 */
public record TechniqueRollupRow(
    String techniqueId,
    @Nullable String techniqueName,
    @Nullable String subTechniqueId,
    @Nullable String subTechniqueName,
    String tactic,
    long count,
    Instant lastSeen,
    @Nullable String mitreUrl,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remappedFrom) {}

package org.decnet.server.web.attackers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.decnet.server.web.tags.IdentityTechniqueRow;

/**
 * A source address with what it did.
 *
 * @param attacker the columns of the list, at the top level
 * @param sessionCount number of its sessions
 * @param topTechniques its most frequent techniques of usual confidence, ten at most
 */
public record AttackerDetail(
    @JsonUnwrapped AttackerRow attacker,
    long sessionCount,
    List<IdentityTechniqueRow> topTechniques) {}

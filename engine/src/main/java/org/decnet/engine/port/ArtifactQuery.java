package org.decnet.engine.port;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which captured files to list. Null leaves out a condition.
 *
 * @param decky decoy, as in {@link org.decnet.model.bounty.ArtifactName}
 * @param service its service, as there
 * @param attacker who sent the file first
 * @param fileType media type that the kept bytes show
 */
public record ArtifactQuery(
    @Nullable String sha256,
    @Nullable String decky,
    @Nullable String service,
    @Nullable UUID attacker,
    @Nullable String fileType,
    int limit,
    int offset) {}

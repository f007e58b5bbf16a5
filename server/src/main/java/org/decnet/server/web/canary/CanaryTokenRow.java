package org.decnet.server.web.canary;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryToken;
import org.decnet.server.canary.make.Callback;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A planted token. Its seed and its nonce are shown to nobody.
 *
 * @param blobUuid the uploaded file that it lies in; null if its file is made up
 * @param generator what makes its file up; null if its file was uploaded
 * @param callbackToken its word in URLs and names; null for who is no admin
 * @param callbackAddress the URL or name that a use asks for; null if it calls nobody, and for who
 *     is no admin
 * @param fingerprints whether its file asks browsers about themselves
 * @param lastError why its file could not be made; null if it could
 */
public record CanaryTokenRow(
    UUID uuid,
    String kind,
    String deckyName,
    @Nullable UUID blobUuid,
    @Nullable String generator,
    @Nullable String instrumenter,
    @Nullable String placementPath,
    Map<String, String> params,
    @Nullable String callbackToken,
    @Nullable String callbackAddress,
    boolean fingerprints,
    Instant placedAt,
    @Nullable Instant lastTriggeredAt,
    long triggerCount,
    String createdBy,
    String state,
    @Nullable String lastError) {
  static CanaryTokenRow of(CanaryToken token, Caller caller, Callback callback) {
    CanaryGenerator generator = token.generator();
    CanaryInstrumenter instrumenter = token.instrumenter();
    return new CanaryTokenRow(
        token.uuid(),
        token.kind().word(),
        token.deckyName(),
        token.blob(),
        generator == null ? null : generator.word(),
        instrumenter == null ? null : instrumenter.word(),
        token.placementPath(),
        new TreeMap<>(token.params()),
        caller.isAdmin() ? token.slug() : null,
        caller.isAdmin() ? callback.address(token) : null,
        token.nonce() != null,
        token.placedAt(),
        token.lastTriggeredAt(),
        token.triggerCount(),
        token.createdBy(),
        token.state().word(),
        token.lastError());
  }
}

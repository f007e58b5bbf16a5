package org.decnet.server.canary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;

/** Tokens of tests. */
public final class TestTokens {
  public static final Instant PLACED = Instant.parse("2026-05-01T10:00:00Z");
  public static final String NONCE = "0123456789abcdef";
  public static final AuditEntry LINE = new AuditEntry(PLACED, "ada", "canary.test", "x", null);

  private TestTokens() {}

  /** A token whose word follows from its number. */
  public static CanaryToken token(int number, CanaryKind kind, CanaryGenerator generator) {
    return token(number, kind, generator, Map.of());
  }

  public static CanaryToken token(
      int number, CanaryKind kind, CanaryGenerator generator, Map<String, String> params) {
    return new CanaryToken(
        new UUID(0x4000, number),
        kind,
        "web-1",
        null,
        generator,
        null,
        "/srv/files",
        kind == CanaryKind.AWS_PASSIVE ? "akia234567abcdefgh" + number : slug(number),
        "seed " + number,
        generator.fingerprints() ? NONCE : null,
        params,
        PLACED,
        null,
        0,
        "ada",
        CanaryState.PLANTED,
        null);
  }

  public static String slug(int number) {
    return "abcdefghijklmnopqrstuvwx" + number;
  }
}

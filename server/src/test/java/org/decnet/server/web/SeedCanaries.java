package org.decnet.server.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryKind;
import org.decnet.model.canary.CanaryState;
import org.decnet.model.canary.CanaryToken;
import org.decnet.model.canary.TokenTrigger;
import org.decnet.model.event.EventIds;
import org.decnet.server.canary.CanaryFiles;
import org.decnet.server.random.RandomIds;

/** Planted tokens of tests: one that was used once, and new ones. */
final class SeedCanaries {
  static final UUID TOKEN = new UUID(0x4000, 0x8000_0000_0000_0017L);
  static final String IP = "198.51.100.17";
  private static final AuditEntry LINE =
      new AuditEntry(TestServer.NOW, "seed", "canary.seed", "x", null);

  private SeedCanaries() {}

  static void write(Stores stores) {
    add(stores, TOKEN);
    stores
        .canaries()
        .record(
            new TokenTrigger(
                new UUID(0x4000, 0x8000_0000_0000_0018L),
                TOKEN,
                TestServer.NOW,
                IP,
                EventIds.attacker(IP),
                "curl/8",
                "/c/x",
                null,
                List.of("Host: a"),
                "{}"),
            false);
  }

  /** A new planted token. */
  static UUID token(Stores stores) {
    return add(stores, new RandomIds(new SecureRandom()).next());
  }

  /** A new blob that nothing lies in; its file is not there. */
  static UUID blob(Stores stores) {
    UUID uuid = new RandomIds(new SecureRandom()).next();
    String hash = CanaryFiles.hash(uuid.toString().getBytes(StandardCharsets.UTF_8));
    stores
        .canaries()
        .addBlob(
            new CanaryBlob(uuid, hash, "a.txt", "text/plain", 5, "seed", TestServer.NOW), LINE);
    return uuid;
  }

  private static UUID add(Stores stores, UUID uuid) {
    stores
        .canaries()
        .addToken(
            new CanaryToken(
                uuid,
                CanaryKind.HTTP,
                "web-1",
                null,
                CanaryGenerator.HONEYDOC,
                null,
                null,
                uuid.toString().replace("-", ""),
                "seed",
                null,
                Map.of(),
                TestServer.NOW,
                null,
                0,
                "ada",
                CanaryState.PLANTED,
                null),
            LINE);
    return uuid;
  }
}

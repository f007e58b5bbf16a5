package org.decnet.server.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.Stores;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.random.RandomIds;
import org.decnet.server.swarm.tls.Keys;
import org.decnet.server.web.security.Secrets;

/** Remote hosts of tests, and rights to become one. */
final class SeedSwarm {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AuditEntry LINE =
      new AuditEntry(TestServer.NOW, "seed", "swarm.seed", "x", null);

  private SeedSwarm() {}

  /** A token for a host of a name, good for an hour of the seed's time. */
  static String token(Stores stores, String name) {
    String token = new Secrets(RANDOM).key();
    stores.swarm().offer(enrolment(name), Secrets.hash(token), LINE);
    return token;
  }

  private static Enrolment enrolment(String name) {
    return new Enrolment(
        id(), name, "vic", TestServer.NOW, TestServer.NOW.plus(Duration.ofHours(1)), null);
  }

  /** A host that has just been enrolled. */
  static SwarmHost host(Stores stores) {
    String name = "host-" + id();
    String token = token(stores, name);
    String pin = Secrets.hash(name);
    SwarmHost host =
        SwarmHost.enrolled(id(), enrolment(name), "192.0.2.7", 8765, pin, TestServer.NOW);
    stores.swarm().enrol(Secrets.hash(token), host, LINE);
    return host;
  }

  /** The body that shows a token, with a new key. */
  static String redemption(String token) {
    String key = Base64.getEncoder().encodeToString(Keys.make(RANDOM).getPublic().getEncoded());
    return "{\"token\":\"" + token + "\",\"public_key\":\"" + key + "\",\"agent_port\":8765}";
  }

  private static UUID id() {
    return new RandomIds(RANDOM).next();
  }
}

package org.decnet.server.swarm;

import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.decnet.engine.port.AuditEntry;
import org.decnet.engine.port.SwarmStore;
import org.decnet.engine.port.SwarmStore.Outcome;
import org.decnet.model.swarm.Enrolment;
import org.decnet.model.swarm.SwarmHost;
import org.decnet.server.random.RandomIds;
import org.decnet.server.swarm.tls.Authority;
import org.decnet.server.swarm.tls.Peer;
import org.decnet.server.swarm.tls.Pem;
import org.jspecify.annotations.Nullable;

/** Makes remote hosts: a right for one, and a certificate for who shows it. */
public final class Enroller {
  /** Longest life of a token. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private final SwarmStore store;
  private final Path dataFolder;
  private final SwarmSettings settings;
  private final SecureRandom random;
  private final RandomIds ids;
  private final Clock clock;
  private @Nullable Authority authority;

  /**
   * Makes hosts that go into a store.
   *
   * @param dataFolder keeps the authority, which is made when it is first needed
   */
  public Enroller(
      SwarmStore store,
      Path dataFolder,
      SwarmSettings settings,
      SecureRandom random,
      RandomIds ids,
      Clock clock) {
    this.store = store;
    this.dataFolder = dataFolder;
    this.settings = settings;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  private synchronized Authority authority() {
    if (authority == null) {
      authority = Authority.open(dataFolder, random, clock);
    }
    return authority;
  }

  /**
   * What stands behind the secret of a token: the pin of the authority, so that a host knows its
   * master at first sight.
   */
  public String pin() {
    return authority().fingerprint();
  }

  /** A right to be kept, not kept yet. */
  public Enrolment enrolment(String name, String createdBy, Duration life, @Nullable String notes) {
    Instant now = now();
    return new Enrolment(ids.next(), name, createdBy, now, now.plus(life), notes);
  }

  /**
   * What a host gets for its token.
   *
   * @param certificate of the host, as PEM
   * @param authority certificate of the authority, as PEM
   * @param linkPort where the host brings its lines
   */
  public record Admission(SwarmHost host, String certificate, String authority, int linkPort) {}

  /**
   * What came of showing a token.
   *
   * @param admission null unless the host is enrolled
   */
  public record Answer(Outcome outcome, @Nullable Admission admission) {}

  /** The public key that somebody sent; empty if it is none that can be signed. */
  public Optional<PublicKey> key(byte[] bytes) {
    return authority().read(bytes);
  }

  /**
   * Makes a host of who shows a token.
   *
   * @param address where it comes from
   * @param agentPort where it takes orders; 0 if it takes none
   * @param line of the audit log, about the right that is used
   */
  public Answer redeem(
      String tokenHash,
      PublicKey key,
      String address,
      int agentPort,
      Function<Enrolment, AuditEntry> line) {
    Optional<Enrolment> offered = store.offered(tokenHash, now());
    if (offered.isEmpty()) {
      return new Answer(Outcome.NO_TOKEN, null);
    }
    Enrolment enrolment = offered.get();
    X509Certificate certificate = authority().issue(enrolment.name(), key);
    SwarmHost host =
        SwarmHost.enrolled(
            ids.next(), enrolment, address, agentPort, Peer.fingerprint(certificate), now());
    Outcome outcome = store.enrol(tokenHash, host, line.apply(enrolment));
    Admission admission =
        new Admission(
            host,
            Pem.of(certificate),
            Pem.of(authority().certificate()),
            settings.address().port());
    return new Answer(outcome, outcome == Outcome.ENROLLED ? admission : null);
  }

  /** As it is stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.decnet.server.web.swarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.servlet.http.HttpServletRequest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.decnet.server.swarm.Enroller;
import org.decnet.server.swarm.Enroller.Admission;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.ClientAddresses;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.AuditTrail;
import org.decnet.server.web.security.RateLimits;
import org.decnet.server.web.security.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes tokens of hosts that are about to be. Whoever knows one needs no account (ADR 229). */
@RestController
public final class RedeemController {
  private static final int LARGEST_PORT = 65_535;
  private static final String KEY_EXPECTED = "be a public key of P-256 (DER) in Base64";

  private final Enroller enroller;
  private final RateLimits limits;
  private final ClientAddresses addresses;
  private final AuditTrail audit;

  /** Hands certificates out. */
  public RedeemController(
      Enroller enroller, RateLimits limits, ClientAddresses addresses, AuditTrail audit) {
    this.enroller = enroller;
    this.limits = limits;
    this.addresses = addresses;
    this.audit = audit;
  }

  /**
   * A host that is about to be.
   *
   * @param token as it was shown
   * @param publicKey SubjectPublicKeyInfo of a key of P-256, in Base64; the private one stays
   * @param agentPort where the host takes orders; none unless given
   */
  public record RedeemRequest(
      @Nullable String token,
      @Nullable String publicKey,
      @Schema(requiredMode = RequiredMode.NOT_REQUIRED, minimum = "0", maximum = "65535")
          @Nullable Integer agentPort) {
    /** Names the request without its secret. */
    @Override
    public String toString() {
      return "RedeemRequest[***]";
    }
  }

  /**
   * What a host needs.
   *
   * @param certificate of the host, as PEM
   * @param caCertificate of the authority that signs for the master too, as PEM
   * @param linkPort where the host brings its lines over TLS, on the master's host
   */
  public record Enrollment(
      UUID uuid, String name, String certificate, String caCertificate, int linkPort) {}

  /** Gives a certificate for a token. */
  @Operation(summary = "Become a remote host: a certificate for a token and a public key")
  @Allow(Access.PUBLIC)
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(path = "/swarm/redeem", consumes = MediaType.APPLICATION_JSON_VALUE)
  Enrollment redeem(@RequestBody RedeemRequest request, HttpServletRequest http) {
    String address = addresses.of(http);
    limits.enrolment(address);
    String token = request.token();
    if (token == null) {
      throw ApiException.invalidField("token", "be there");
    }
    Integer given = request.agentPort();
    int agentPort = given == null ? 0 : given;
    if (agentPort < 0 || agentPort > LARGEST_PORT) {
      throw ApiException.invalidField("agent_port", "be from 0 to " + LARGEST_PORT);
    }
    Enroller.Answer answer =
        enroller.redeem(
            Secrets.hash(token),
            key(request.publicKey()),
            address,
            agentPort,
            used -> audit.entry(http, used.createdBy(), "swarm.redeem", used.name()));
    Admission admission = answer.admission();
    if (admission == null) {
      throw switch (answer.outcome()) {
        case NO_TOKEN, ENROLLED -> ApiException.of(ApiError.BAD_TOKEN);
        case NAME_TAKEN -> ApiException.conflict("Another host has the name of the token");
      };
    }
    return new Enrollment(
        admission.host().uuid(),
        admission.host().name(),
        admission.certificate(),
        admission.authority(),
        admission.linkPort());
  }

  private PublicKey key(@Nullable String text) {
    if (text == null) {
      throw ApiException.invalidField("public_key", KEY_EXPECTED);
    }
    return decoded(text)
        .flatMap(enroller::key)
        .orElseThrow(() -> ApiException.invalidField("public_key", KEY_EXPECTED));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

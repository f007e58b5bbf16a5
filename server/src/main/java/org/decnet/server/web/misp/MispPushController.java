package org.decnet.server.web.misp;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.decnet.engine.port.AuditEntry;
import org.decnet.model.tag.Scope;
import org.decnet.server.web.errors.ApiError;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.ClientAddresses;
import org.decnet.server.web.http.Uuids;
import org.decnet.server.web.security.Access;
import org.decnet.server.web.security.Allow;
import org.decnet.server.web.security.Caller;
import org.decnet.server.web.setup.ApiParts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the MISP that is set up (spec 05, section 11). */
@RestController
public final class MispPushController {
  private final ApiParts parts;
  private final ClientAddresses addresses;

  /** Sends what a node knows. */
  public MispPushController(ApiParts parts, ClientAddresses addresses) {
    this.parts = parts;
    this.addresses = addresses;
  }

  /**
   * What to send.
   *
   * @param scope attacker, identity or campaign
   * @param uuid which
   * @param force whether it is sent whatever its score is; false if missing
   */
  public record PushRequest(
      @Schema(allowableValues = {"attacker", "identity", "campaign"}) @Nullable String scope,
      @Nullable String uuid,
      @Nullable Boolean force) {}

  /**
   * What became of it.
   *
   * @param eventUuid the event in MISP
   * @param result created, updated, unchanged or held
   * @param score how much it deserves attention, 0 to 100
   * @param reasons why it was sent, or held back
   */
  public record PushAnswer(
      UUID eventUuid,
      @Schema(allowableValues = {"created", "updated", "unchanged", "held"}) String result,
      double score,
      List<String> reasons) {}

  /** Sends one event, if it is grave enough or forced. */
  @Operation(summary = "Send an event to the MISP that is set up")
  @Allow(Access.ADMIN)
  @PostMapping(path = "/exports/misp/push", consumes = MediaType.APPLICATION_JSON_VALUE)
  PushAnswer push(@RequestBody PushRequest request, Caller caller, HttpServletRequest from)
      throws InterruptedException {
    Scope scope = scope(request);
    boolean force = Boolean.TRUE.equals(request.force());
    MispPush push =
        MispPush.of(parts.stores(), parts.attack(), parts.misp(), parts.version())
            .orElseThrow(() -> ApiException.of(ApiError.CONFLICT));
    List<PushOutcome> outcomes = new ArrayList<>(1);
    push.push(scope, force, outcomes::add);
    if (outcomes.isEmpty()) {
      throw ApiException.notFound(String.valueOf(request.scope()));
    }
    PushOutcome outcome = outcomes.getFirst();
    audit(caller, request, outcome, from);
    return switch (outcome.result()) {
      case CREATED, UPDATED, UNCHANGED, HELD ->
          new PushAnswer(
              outcome.eventUuid(),
              outcome.result().name().toLowerCase(Locale.ROOT),
              outcome.score(),
              outcome.reasons());
      case REFUSED, UNREACHABLE -> throw ApiException.of(ApiError.UNAVAILABLE);
    };
  }

  private static Scope scope(PushRequest request) {
    UUID uuid = Uuids.parse("uuid", request.uuid() == null ? "" : request.uuid());
    return switch (String.valueOf(request.scope())) {
      case "attacker" -> new Scope.OfAttacker(uuid);
      case "identity" -> new Scope.OfIdentity(uuid);
      case "campaign" -> new Scope.OfCampaign(uuid);
      default -> throw ApiException.invalidField("scope", "be attacker, identity or campaign");
    };
  }

  private void audit(
      Caller caller, PushRequest request, PushOutcome outcome, HttpServletRequest from) {
    parts
        .stores()
        .accounts()
        .audit(
            new AuditEntry(
                parts.clock().instant(),
                caller.account().username(),
                "misp.push",
                request.scope()
                    + " "
                    + request.uuid()
                    + " "
                    + outcome.result().name().toLowerCase(Locale.ROOT),
                addresses.of(from)));
  }
}

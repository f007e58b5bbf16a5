package org.decnet.server.web.ttp;

import java.util.UUID;
import org.decnet.engine.port.ActorStore;
import org.decnet.engine.port.IdentityStore;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Scope;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Uuids;
import org.decnet.server.web.setup.ApiParts;

/** Turns ids in paths into scopes, and refuses those of nobody. */
public final class ScopeReader {
  private final ActorStore actors;
  private final IdentityStore identities;

  /** Knows the actors of a node. */
  public ScopeReader(ApiParts parts) {
    this.actors = parts.stores().actors();
    this.identities = parts.stores().identities();
  }

  /**
   * A scope by its kind and id.
   *
   * @throws ApiException 400 for an unknown kind or malformed id, 404 for an unknown object
   */
  public Scope of(String kind, String id) {
    return switch (kind) {
      case "attacker" -> attacker(Uuids.parse("uuid", id));
      case "session" -> session(id);
      case "identity" -> identity(Uuids.parse("uuid", id));
      case "campaign" -> campaign(Uuids.parse("uuid", id));
      default ->
          throw ApiException.badParameter("scope", "identity, attacker, session or campaign");
    };
  }

  /**
   * The tags of an attacker.
   *
   * @throws ApiException 404 for an unknown attacker
   */
  public Scope attacker(UUID uuid) {
    return actors
        .attacker(uuid)
        .map(attacker -> new Scope.OfAttacker(attacker.uuid()))
        .orElseThrow(() -> ApiException.notFound("attacker"));
  }

  /**
   * The tags of an identity, merges followed.
   *
   * @throws ApiException 404 for an unknown identity
   */
  public Scope.OfIdentity identity(UUID uuid) {
    return identities
        .identity(uuid)
        .map(identity -> new Scope.OfIdentity(identity.uuid()))
        .orElseThrow(() -> ApiException.notFound("identity"));
  }

  /**
   * The tags of a campaign, merges followed.
   *
   * @throws ApiException 404 for an unknown campaign
   */
  public Scope.OfCampaign campaign(UUID uuid) {
    return identities
        .campaign(uuid)
        .map(campaign -> new Scope.OfCampaign(campaign.uuid()))
        .orElseThrow(() -> ApiException.notFound("campaign"));
  }

  /**
   * The tags of a session.
   *
   * @throws ApiException 404 for an unknown session
   */
  public Scope session(String id) {
    return actors
        .session(new SessionId(id))
        .map(session -> new Scope.OfSession(session.id()))
        .orElseThrow(() -> ApiException.notFound("session"));
  }
}

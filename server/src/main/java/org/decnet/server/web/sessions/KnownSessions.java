package org.decnet.server.web.sessions;

import org.decnet.engine.port.ActorStore;
import org.decnet.model.actor.Session;
import org.decnet.model.event.SessionId;
import org.decnet.server.web.errors.ApiException;

/** Sessions that there are. */
final class KnownSessions {
  private KnownSessions() {}

  /**
   * The session of an id.
   *
   * @throws ApiException 404 if there is none
   */
  static Session of(ActorStore actors, String id) {
    return actors.session(new SessionId(id)).orElseThrow(() -> ApiException.notFound("session"));
  }
}

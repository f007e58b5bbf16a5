package org.decnet.model.tag;

import java.util.UUID;
import org.decnet.model.event.SessionId;

/** Whose tags are meant. */
public sealed interface Scope {
  /** Everything that was ever seen. */
  record Fleet() implements Scope {}

  /** One source address. */
  record OfAttacker(UUID attacker) implements Scope {}

  /** One session. */
  record OfSession(SessionId session) implements Scope {}

  /**
   * One operator: tags of his own and of his addresses. An identity that was merged into another
   * stands for that.
   */
  record OfIdentity(UUID identity) implements Scope {}

  /** One operation: tags of its identities. */
  record OfCampaign(UUID campaign) implements Scope {}
}

package org.decnet.server.export;

import java.util.Optional;
import org.decnet.engine.port.Stores;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.tag.Scope;

/** What an export is about, looked up. */
sealed interface Subject {
  /** Everybody. */
  record Everything() implements Subject {
    @Override
    public Scope scope() {
      return new Scope.Fleet();
    }
  }

  /** A source address. */
  record OneAttacker(ActorFacts facts) implements Subject {
    @Override
    public Scope scope() {
      return new Scope.OfAttacker(facts.attacker().uuid());
    }
  }

  /** A session. */
  record OneSession(SessionId session, ActorFacts facts) implements Subject {
    @Override
    public Scope scope() {
      return new Scope.OfSession(session);
    }
  }

  /** An operator. */
  record OneIdentity(StoredIdentity identity) implements Subject {
    @Override
    public Scope scope() {
      return new Scope.OfIdentity(identity.uuid());
    }
  }

  /** An operation. */
  record OneCampaign(StoredCampaign campaign) implements Subject {
    @Override
    public Scope scope() {
      return new Scope.OfCampaign(campaign.uuid());
    }
  }

  /** Whose tags and attackers are meant; merges are followed. */
  Scope scope();

  /** Looks a scope up; empty if it is of nobody. */
  static Optional<Subject> of(Stores stores, Scope scope) {
    return switch (scope) {
      case Scope.Fleet fleet -> Optional.of(new Everything());
      case Scope.OfAttacker of -> stores.facts().facts(of.attacker()).map(OneAttacker::new);
      case Scope.OfSession of ->
          stores.facts().facts(of.session()).map(facts -> new OneSession(of.session(), facts));
      case Scope.OfIdentity of -> stores.identities().identity(of.identity()).map(OneIdentity::new);
      case Scope.OfCampaign of -> stores.identities().campaign(of.campaign()).map(OneCampaign::new);
    };
  }
}

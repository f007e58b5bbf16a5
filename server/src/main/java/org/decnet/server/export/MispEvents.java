package org.decnet.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;
import org.decnet.engine.port.Stores;
import org.decnet.export.misp.MispExport;
import org.decnet.export.misp.MispSettings;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.fact.FactSource;
import org.decnet.model.tag.Scope;

/** Events for MISP about what is stored. */
public final class MispEvents {
  private final Stores stores;
  private final MispExport export;
  private final MispSettings settings;

  MispEvents(Stores stores, AttackCatalog attack, MispSettings settings) {
    this.stores = stores;
    this.export = new MispExport(attack, settings);
    this.settings = settings;
  }

  /**
   * The event about a scope that is not the fleet; empty if there is no such thing.
   *
   * @throws IOException if it is about the fleet, of which there are many
   */
  public Optional<MispExport.Event> event(Scope scope) throws IOException {
    Subject subject = Subject.of(stores, scope).orElse(null);
    return subject == null ? Optional.empty() : Optional.of(event(subject));
  }

  Written write(Subject subject, OutputStream out) throws IOException {
    if (subject instanceof Subject.Everything) {
      return written(export.write(this::each, out));
    }
    MispExport.Event event = event(subject);
    export.write(event, out);
    return written(event.leftOut());
  }

  private void each(MispExport.EventVisitor visitor) throws IOException {
    stores
        .facts()
        .eachScope(
            settings.breadth(),
            (scope, facts) -> {
              // What retention deleted meanwhile is not told.
              MispExport.Event event = event(scope, facts).orElse(null);
              if (event != null) {
                visitor.accept(event);
              }
            });
  }

  private Optional<MispExport.Event> event(Scope scope, FactSource facts) throws IOException {
    return switch (scope) {
      case Scope.OfIdentity of -> {
        StoredIdentity identity = stores.identities().identity(of.identity()).orElse(null);
        yield identity == null ? Optional.empty() : Optional.of(export.identity(identity, facts));
      }
      case Scope.OfCampaign of -> {
        StoredCampaign campaign = stores.identities().campaign(of.campaign()).orElse(null);
        yield campaign == null ? Optional.empty() : Optional.of(export.campaign(campaign, facts));
      }
      case Scope.OfAttacker of -> {
        List<MispExport.Event> events = new ArrayList<>();
        facts.each(attacker -> events.add(export.attacker(attacker)));
        yield events.stream().findFirst();
      }
      case Scope.OfSession of -> throw new IOException("A session is no event of the fleet");
      case Scope.Fleet fleet -> throw new IOException("There is no one event of the fleet");
    };
  }

  private MispExport.Event event(Subject subject) throws IOException {
    return switch (subject) {
      case Subject.Everything all -> throw new IOException("There is no one event of the fleet");
      case Subject.OneAttacker one -> export.attacker(one.facts());
      case Subject.OneSession one -> export.session(one.session(), one.facts());
      case Subject.OneIdentity one -> export.identity(one.identity(), facts(one));
      case Subject.OneCampaign one -> export.campaign(one.campaign(), facts(one));
    };
  }

  private FactSource facts(Subject subject) {
    return visitor -> stores.facts().each(subject.scope(), visitor);
  }

  private static Written written(Map<String, Long> leftOut) {
    return new Written(
        Map.of(),
        leftOut.entrySet().stream()
            .map(entry -> entry.getValue() + " values left out: " + entry.getKey())
            .toList());
  }
}

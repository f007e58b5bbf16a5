package org.decnet.export.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.decnet.attack.AttackCatalog;
import org.decnet.export.json.PlainJson;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactSource;

/**
 * Writes STIX 2.1 bundles. The same facts give the same bytes: ids follow from what objects say,
 * and times are those of events. Objects are written as facts come, so that memory grows only with
 * what several attackers share.
 */
public final class StixExport {
  /** Media type of the bytes. */
  public static final String MEDIA_TYPE = "application/json";

  private final AttackPatterns patterns;
  private final Tlp tlp;

  /**
   * An export.
   *
   * @param catalog release whose techniques are named
   * @param tlp who may see it
   */
  public StixExport(AttackCatalog catalog, Tlp tlp) {
    this.patterns = new AttackPatterns(catalog);
    this.tlp = tlp;
  }

  /**
   * What was written.
   *
   * @param objects number of objects by type
   * @param unknownTechniques sightings left out because the release does not know their technique
   */
  public record Outcome(Map<String, Long> objects, long unknownTechniques) {}

  /**
   * Writes all that is known of one attacker, and leaves the stream open.
   *
   * @throws IOException if the stream fails
   */
  public Outcome attacker(ActorFacts facts, OutputStream out) throws IOException {
    return write("attacker|" + facts.attacker().uuid(), true, each -> each.accept(facts), out);
  }

  /**
   * Writes about everybody, without command lines, and leaves the stream open. Who was seen first
   * should come first: what several share is told as the first one showed it.
   *
   * @throws IOException if the stream or the source fails
   */
  public Outcome fleet(FactSource source, OutputStream out) throws IOException {
    return write("fleet", false, source, out);
  }

  /**
   * Writes what one session shows, and leaves the stream open.
   *
   * @throws IOException if the stream fails
   */
  public Outcome session(SessionId session, ActorFacts facts, OutputStream out) throws IOException {
    return write("session|" + session.value(), true, each -> each.accept(facts), out);
  }

  /**
   * Writes all that is known of an identity, with a grouping around it, and leaves the stream open.
   *
   * @param attackers its addresses, first seen first
   * @throws IOException if the stream or the source fails
   */
  public Outcome identity(StoredIdentity identity, FactSource attackers, OutputStream out)
      throws IOException {
    return write(
        "identity|" + identity.uuid(),
        out,
        bundle -> {
          bundle.rememberTold();
          long unknown = each(bundle, true, attackers, (facts, actor) -> {});
          GroupObjects.grouping(identity, bundle.told(), tlp).ifPresent(bundle::add);
          return unknown;
        });
  }

  /**
   * Writes all that is known of a campaign, with a report around it, and leaves the stream open.
   *
   * @param attackers addresses of its identities, first seen first
   * @throws IOException if the stream or the source fails
   */
  public Outcome campaign(StoredCampaign campaign, FactSource attackers, OutputStream out)
      throws IOException {
    return write(
        "campaign|" + campaign.uuid(),
        out,
        bundle -> {
          bundle.rememberTold();
          StixObject operation = GroupObjects.campaign(campaign, tlp);
          bundle.add(operation);
          long unknown =
              each(
                  bundle,
                  true,
                  attackers,
                  (facts, actor) ->
                      bundle.add(
                          GroupObjects.attributed(campaign, operation.id(), facts, actor, tlp)));
          bundle.add(GroupObjects.report(campaign, bundle.told(), tlp));
          return unknown;
        });
  }

  private Outcome write(String scope, boolean commands, FactSource source, OutputStream out)
      throws IOException {
    return write(scope, out, bundle -> each(bundle, commands, source, (facts, actor) -> {}));
  }

  /** Fills a bundle, and says how many sightings it left out. */
  @FunctionalInterface
  private interface Filling {
    long fill(StixBundle bundle) throws IOException;
  }

  private Outcome write(String scope, OutputStream out, Filling filling) throws IOException {
    Counter unknown = new Counter();
    Map<String, Long> objects = new TreeMap<>();
    PlainJson.write(
        out,
        json -> {
          StixBundle bundle = new StixBundle(json, StixIds.ours("bundle", "bundle|" + scope));
          bundle.add(tlp.object());
          bundle.add(CommonObjects.organisation(tlp));
          unknown.count = filling.fill(bundle);
          objects.putAll(bundle.end());
        });
    return new Outcome(objects, unknown.count);
  }

  private long each(
      StixBundle bundle, boolean commands, FactSource source, BiConsumer<ActorFacts, String> after)
      throws IOException {
    Counter unknown = new Counter();
    source.each(facts -> {
      unknown.count += add(bundle, facts, commands);
      after.accept(facts, ActorObjects.idOf(facts));
    });
    return unknown.count;
  }

  private long add(StixBundle bundle, ActorFacts facts, boolean commands) {
    ActorObjects actor = new ActorObjects(facts, tlp, object -> addWithNeeds(bundle, object));
    actor.actor();
    long unknown =
        new TechniqueObjects(patterns, tlp, object -> addWithNeeds(bundle, object))
            .add(facts, actor);
    actor.brought();
    if (commands) {
      actor.commands();
    }
    if (facts.intel() != null) {
      bundle.add(IntelNote.of(facts, facts.intel(), actor.actorId(), tlp));
    }
    return unknown;
  }

  /** What an object refers to beside its neighbours comes before it. */
  private void addWithNeeds(StixBundle bundle, StixObject object) {
    if (object.properties().containsKey("extensions")) {
      bundle.add(CommonObjects.extension(tlp));
    }
    if (object.type().equals("attack-pattern")) {
      bundle.add(CommonObjects.mitreCopyright());
      bundle.add(CommonObjects.mitre());
    }
    bundle.add(object);
  }

  private static final class Counter {
    private long count;
  }
}

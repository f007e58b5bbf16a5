package org.decnet.export.stix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.decnet.attack.AttackCatalog;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.FactVisitor;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;

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

  /** Where the facts of a bundle come from. */
  @FunctionalInterface
  public interface Source {
    /** Gives each to the visitor. */
    void each(FactVisitor visitor) throws IOException;
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
  public Outcome fleet(Source source, OutputStream out) throws IOException {
    return write("fleet", false, source, out);
  }

  private Outcome write(String scope, boolean commands, Source source, OutputStream out)
      throws IOException {
    try (JsonGenerator json =
        StixJson.JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      StixBundle bundle = new StixBundle(json, StixIds.ours("bundle", "bundle|" + scope));
      bundle.add(tlp.object());
      bundle.add(CommonObjects.organisation(tlp));
      Counter unknown = new Counter();
      source.each(facts -> unknown.count += add(bundle, facts, commands));
      return new Outcome(bundle.end(), unknown.count);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
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

package org.decnet.export.misp;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.attack.AttackCatalog;
import org.decnet.export.json.PlainJson;
import org.decnet.model.cluster.StoredCampaign;
import org.decnet.model.cluster.StoredIdentity;
import org.decnet.model.event.SessionId;
import org.decnet.model.fact.ActorFacts;
import org.decnet.model.fact.Breadth;
import org.decnet.model.fact.FactSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes events of MISP's core format (spec 06, section 2). The same facts give the same bytes. One
 * event is in memory at a time, and its size is bounded.
 */
public final class MispExport {
  /** Media type of the bytes. */
  public static final String MEDIA_TYPE = "application/json";

  private static final String SESSION = "session";
  private static final int NAME_DIGITS = 8;

  private final AttackCatalog catalog;
  private final MispGalaxy galaxy;
  private final MispSettings settings;

  /**
   * An export.
   *
   * @param catalog release whose techniques are named
   */
  public MispExport(AttackCatalog catalog, MispSettings settings) {
    this.catalog = catalog;
    this.galaxy = new MispGalaxy(catalog);
    this.settings = settings;
  }

  /**
   * An event, and what it could not tell.
   *
   * @param uuid its id
   * @param json its content; plain values
   * @param leftOut number of values that are not in it, by why
   * @param score how much its gravest attacker deserves attention, 0 to 100
   * @param reason why, by name
   */
  public record Event(
      UUID uuid,
      Map<String, Object> json,
      Map<String, Long> leftOut,
      double score,
      Map<String, Object> reason) {
    /** The event as a document of its own. */
    public Map<String, Object> document() {
      return Map.of("Event", json);
    }
  }

  /** Takes one event after the other. */
  @FunctionalInterface
  public interface EventVisitor {
    /** Takes an event. */
    void accept(Event event) throws IOException;
  }

  /** Gives one event after the other. */
  @FunctionalInterface
  public interface EventSource {
    /** Gives each to the visitor. */
    void each(EventVisitor visitor) throws IOException;
  }

  /** The event about an attacker. */
  public Event attacker(ActorFacts facts) throws IOException {
    UUID uuid = facts.attacker().uuid();
    return event(
        head(
            MispIds.event(Breadth.ATTACKER.word(), uuid.toString()),
            "DECNET attacker " + start(uuid),
            facts.attacker().firstSeen(),
            facts.attacker().lastSeen(),
            false,
            facts.details().campaign()),
        visitor -> visitor.accept(facts));
  }

  /** The event about a session. */
  public Event session(SessionId session, ActorFacts facts) throws IOException {
    Instant first =
        facts.details().sessions().stream()
            .map(of -> of.startedAt())
            .findFirst()
            .orElse(facts.attacker().firstSeen());
    return event(
        head(
            MispIds.event(SESSION, session.value()),
            "DECNET session of attacker " + start(facts.attacker().uuid()),
            first,
            facts.attacker().lastSeen(),
            false,
            facts.details().campaign()),
        visitor -> visitor.accept(facts));
  }

  /** The event about an identity. */
  public Event identity(StoredIdentity identity, FactSource attackers) throws IOException {
    return event(
        head(
            MispIds.event(Breadth.IDENTITY.word(), identity.uuid().toString()),
            "DECNET identity " + start(identity.uuid()),
            identity.firstSeen(),
            identity.lastSeen(),
            identity.locked(),
            identity.campaign()),
        attackers);
  }

  /** The event about a campaign. */
  public Event campaign(StoredCampaign campaign, FactSource attackers) throws IOException {
    return event(
        head(
            MispIds.event(Breadth.CAMPAIGN.word(), campaign.uuid().toString()),
            "DECNET campaign " + start(campaign.uuid()),
            campaign.firstSeen(),
            campaign.lastSeen(),
            campaign.locked(),
            null),
        attackers);
  }

  /**
   * Writes one event, and leaves the stream open.
   *
   * @throws IOException if the stream fails
   */
  public void write(Event event, OutputStream out) throws IOException {
    PlainJson.write(
        out,
        json -> {
          PlainJson.write(json, event.document());
          json.writeRaw('\n');
        });
  }

  /**
   * Writes many events, and leaves the stream open.
   *
   * @return number of values that are in none of them, by why
   * @throws IOException if the stream or the source fails
   */
  public Map<String, Long> write(EventSource events, OutputStream out) throws IOException {
    SortedMap<String, Long> leftOut = new TreeMap<>();
    PlainJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("response");
          events.each(event -> {
            json.writeRaw('\n');
            PlainJson.write(json, event.document());
            event.leftOut().forEach((why, count) -> leftOut.merge(why, count, Long::sum));
          });
          json.writeEndArray();
          json.writeEndObject();
          json.writeRaw('\n');
        });
    return leftOut;
  }

  private Event event(EventHead head, FactSource attackers) throws IOException {
    MispEvent event = new MispEvent();
    NewestSessions sessions = new NewestSessions();
    attackers.each(facts -> {
      new ActorPart(facts, event, settings).add(catalog);
      sessions.add(facts.details().sessions());
    });
    sessions.addTo(event);
    Map<String, Object> json = event.json(head, settings.tlp(), galaxy);
    return new Event(head.uuid(), json, event.leftOut().counts(), event.score(), event.reason());
  }

  private static EventHead head(
      UUID uuid,
      String info,
      Instant first,
      Instant last,
      boolean locked,
      @Nullable UUID campaign) {
    return new EventHead(
        uuid,
        info,
        first,
        last,
        locked,
        campaign == null ? null : MispIds.event(Breadth.CAMPAIGN.word(), campaign.toString()));
  }

  private static String start(UUID uuid) {
    return uuid.toString().substring(0, NAME_DIGITS);
  }
}

package org.decnet.store.sql;

import static org.decnet.store.generated.Tables.ATTACKERS;
import static org.decnet.store.generated.Tables.COMMAND;
import static org.decnet.store.generated.Tables.CREDENTIALS;
import static org.decnet.store.generated.Tables.EVENT;
import static org.decnet.store.generated.Tables.SESSION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.decnet.engine.bus.ChangeFacts;
import org.decnet.engine.bus.Changes;
import org.decnet.engine.port.Batch;
import org.decnet.engine.port.BatchResult;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.EventVisitor;
import org.decnet.engine.port.StoreTotals;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.threat.AttackerScore;
import org.decnet.model.bus.Message;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.event.Field;
import org.decnet.model.event.SessionId;
import org.decnet.model.tag.Tag;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Events and what follows from them, in SQL. */
final class JooqEventStore implements EventStore {
  private final Database database;
  private final Supplier<BatchWriter> writer;
  private final TagInsert tagInsert;
  private final Supplier<TraitTable> traits;
  private final Supplier<ScoreTable> scores;
  private final OutboxAppender outbox;
  private final Watching watching;
  private final SecretColumns secrets;
  private final Clock clock;

  JooqEventStore(
      Database database,
      Supplier<BatchWriter> writer,
      TagInsert tagInsert,
      Supplier<TraitTable> traits,
      Supplier<ScoreTable> scores,
      OutboxAppender outbox,
      Watching watching,
      SecretColumns secrets,
      Clock clock) {
    this.database = database;
    this.writer = writer;
    this.tagInsert = tagInsert;
    this.traits = traits;
    this.scores = scores;
    this.outbox = outbox;
    this.watching = watching;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public BatchResult write(Batch batch) {
    if (batch.isEmpty()) {
      return BatchResult.NONE;
    }
    List<Event> events = batch.events().stream().map(TaggedEvent::event).toList();
    List<Tag> tags = tagsOf(batch);
    Written written =
        database.write((connection, dsl) -> {
          Instant now = clock.instant(); // as late as the writer's turn, so that times are in order
          Changes changes = writer.get().write(connection, dsl, events, now, watching.by().span());
          TagInsert.Outcome tagged = tagInsert.insert(connection, tags, now);
          if (!batch.sensors().isEmpty()) {
            SensorTable.add(dsl, SensorCounts.of(batch.sensors(), events, changes.events()), now);
          }
          List<Message> shown = traits.get().add(connection, dsl, batch.traits(), now);
          List<AttackerScore> risen =
              scores.get().raise(connection, dsl, tagged.fresh(), changes.bounties());
          List<Message> told =
              new ArrayList<>(ChangeFacts.messages(changes.withTags(tagged.fresh(), risen)));
          told.addAll(shown);
          outbox.append(connection, dsl, told, now);
          return new Written(
              new BatchResult(
                  changes.events().size(),
                  changes.events().stream().filter(JooqEventStore::isTold).count(),
                  tagged.kept(),
                  tagged.fresh().size(),
                  shown.size()),
              !told.isEmpty());
        });
    if (written.told()) {
      outbox.announce();
    }
    watching.by().tagged(tags, written.result().tags(), written.result().newTags());
    return written.result();
  }

  private static boolean isTold(Event event) {
    return event.text(Field.PARENT_EVENT_ID) == null
        && !event.kind().isLifted()
        && !event.flag(Field.SYNTHETIC);
  }

  private record Written(BatchResult result, boolean told) {}

  @Override
  public Optional<Event> event(UUID id) {
    return database.read(dsl -> Optional.ofNullable(EventTable.find(dsl, id)));
  }

  @Override
  public void eventsSince(Instant from, Set<EventKind> kinds, EventVisitor visitor) {
    new EventReplay(database, secrets).each(from, kinds, visitor);
  }

  @Override
  public StoreTotals totals() {
    return database.read(dsl ->
        new StoreTotals(
            dsl.fetchCount(EVENT),
            dsl.fetchCount(ATTACKERS),
            dsl.fetchCount(SESSION),
            dsl.fetchCount(COMMAND),
            dsl.fetchCount(CREDENTIALS),
            TallyTable.total(dsl),
            TallyTable.techniques(dsl),
            lastEventAt(dsl)));
  }

  @Override
  public @Nullable String service(SessionId session) {
    return database.read(dsl ->
        dsl.select(SESSION.SERVICE)
            .from(SESSION)
            .where(SESSION.SESSION_ID.eq(Widths.session(session)))
            .fetchOne(SESSION.SERVICE));
  }

  private static List<Tag> tagsOf(Batch batch) {
    Stream<Tag> own =
        batch.events().stream()
            .filter(tagged -> !tagged.event().flag(Field.SYNTHETIC))
            .flatMap(tagged -> tagged.tags().stream());
    return Stream.concat(own, batch.runs().stream()).toList();
  }

  private static @Nullable Instant lastEventAt(DSLContext dsl) {
    return dsl.select(DSL.max(EVENT.TIME)).from(EVENT).fetchSingle().value1();
  }
}

package org.decnet.engine.backfill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.decnet.engine.malware.KnownMalware;
import org.decnet.engine.port.EventStore;
import org.decnet.engine.port.EventVisitor;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventKind;
import org.decnet.model.tag.Tag;

/**
 * One run over stored events, which gives them their tags again. It tells nobody: what is tagged
 * late did not happen now. Used once.
 */
public final class Backfill {
  private final EventStore events;
  private final Retagger retagger;
  private final KnownMalware malware;
  private final BackfillPlan plan;
  private final BackfillSink sink;
  private final BackfillListener listener;
  private final Map<BackfillSource, BackfillCount> counts = new EnumMap<>(BackfillSource.class);
  private List<Tag> waiting = new ArrayList<>();
  private int sinceHandOn;

  /**
   * A run.
   *
   * @param malware what is known of files now, which may be more than when they came
   */
  public Backfill(
      EventStore events,
      Tagger tagger,
      KnownMalware malware,
      BackfillPlan plan,
      BackfillSink sink,
      BackfillListener listener) {
    this.events = events;
    this.retagger = new Retagger(tagger);
    this.malware = malware;
    this.plan = plan;
    this.sink = sink;
    this.listener = listener;
  }

  /**
   * Tags everything that the plan asks for.
   *
   * @return what came of each source that had events
   */
  public Map<BackfillSource, BackfillCount> run() {
    events.eventsSince(
        plan.readFrom(),
        plan.source().kinds(),
        new EventVisitor() {
          @Override
          public void event(Event event) {
            tag(event);
          }

          @Override
          public void unreadable(UUID id, String why) {
            listener.failed(id, why);
            count(BackfillSource.EVENT, 0, 0, 1);
          }
        });
    keep(retagger.finish());
    handOn();
    return counts;
  }

  private void tag(Event event) {
    boolean inside = !event.time().isBefore(plan.since());
    BackfillSource source = BackfillSource.of(event.kind());
    try {
      long kept = keep(retagger.tags(malware.judge(event)));
      count(source, inside ? 1 : 0, kept > 0 ? 1 : 0, 0);
    } catch (RuntimeException e) {
      listener.failed(event.id(), e.getClass().getSimpleName() + ": " + e.getMessage());
      count(source, 1, 0, 1);
    }
    listener.progress(counts);
    if (++sinceHandOn >= plan.batchSize()) {
      handOn();
    }
  }

  private long keep(List<Tag> tags) {
    long before = waiting.size();
    for (Tag tag : tags) {
      if (tag.confidence() >= TagStore.FLOOR && !tag.observedAt().isBefore(plan.since())) {
        waiting.add(tag);
      }
    }
    return waiting.size() - before;
  }

  private void handOn() {
    sinceHandOn = 0;
    if (!waiting.isEmpty()) {
      List<Tag> full = waiting;
      waiting = new ArrayList<>();
      count(full);
      sink.accept(full);
    }
  }

  private void count(List<Tag> tags) {
    for (Tag tag : tags) {
      EventKind kind = EventKind.named(tag.sourceKind());
      counts.merge(
          kind == null ? BackfillSource.EVENT : BackfillSource.of(kind),
          new BackfillCount(0, 0, 1, 0),
          BackfillCount::plus);
    }
  }

  private void count(BackfillSource source, long scanned, long tagged, long errors) {
    counts.merge(source, new BackfillCount(scanned, tagged, 0, errors), BackfillCount::plus);
  }
}

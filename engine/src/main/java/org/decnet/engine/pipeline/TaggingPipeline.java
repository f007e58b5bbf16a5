package org.decnet.engine.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.correlate.RunFinder;
import org.decnet.engine.derive.Derived;
import org.decnet.engine.derive.SessionMemory;
import org.decnet.engine.derive.StatementDeriver;
import org.decnet.engine.lift.LiftCounts;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.port.Batch;
import org.decnet.engine.shell.TolerantShellParser;
import org.decnet.engine.shell.session.ShellSession;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tag.Tagger;
import org.decnet.engine.tag.Tagging;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventClass;
import org.decnet.model.event.EventSink;
import org.decnet.model.event.Field;
import org.decnet.model.tag.Tag;

/**
 * The way of an event: normalise, derive statements, tag, correlate, hand on in batches. What
 * lifters make of the events goes the same way behind them. Used by one thread.
 */
public final class TaggingPipeline implements EventSink {
  /** What stands in place of the decoy in events of self-tests. */
  public static final String SELF_TEST = "self-test";

  /** Most characters in a batch, so that a log of huge lines needs no more memory than another. */
  private static final long MOST_LETTERS = 16L * 1024 * 1024;

  /** Lines whose statements are remembered: attackers type the same ones again and again. */
  private static final int MOST_LINES = 2048;

  private final Normaliser normaliser = new Normaliser();
  private final SessionMemory sessions;
  private final PipelineListener listener;
  private final Catalogues catalogues;
  private final Lifters lifters;
  private final Tagger tagger;
  private final RunFinder finder;
  private final BatchSink sink;
  private final int batchSize;
  private final RunTotals totals = new RunTotals();
  private List<TaggedEvent> batch;
  private List<Tag> runs = new ArrayList<>();
  private long batchLetters;

  /**
   * A pipeline.
   *
   * @param batchSize most events in a batch, 1 or more
   */
  public TaggingPipeline(Tagger tagger, BatchSink sink, int batchSize) {
    this(tagger, sink, batchSize, PipelineListener.SILENT, Catalogues.EMPTY);
  }

  /**
   * A pipeline.
   *
   * @param batchSize most events in a batch, 1 or more
   * @param listener hears how events get on, and of what could not be lifted
   * @param catalogues what is known before
   */
  public TaggingPipeline(
      Tagger tagger,
      BatchSink sink,
      int batchSize,
      PipelineListener listener,
      Catalogues catalogues) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be 1 or more, not " + batchSize);
    }
    this.tagger = tagger;
    this.listener = listener;
    this.sessions =
        new SessionMemory(
            StatementDeriver.remembering(MOST_LINES, listener.parser(new TolerantShellParser())));
    this.catalogues = catalogues;
    this.lifters = new Lifters(listener, catalogues.fingerprints());
    this.finder = new RunFinder(tagger.maker());
    this.sink = sink;
    this.batchSize = batchSize;
    this.batch = new ArrayList<>(batchSize);
  }

  @Override
  public void accept(Event event) {
    Derived derived = sessions.derive(normaliser.normalise(catalogues.complete(event)));
    pass(derived);
    lifters.see(derived, this::passLifted);
  }

  /**
   * Takes an event of a self-test the same way. It is stored as what it is and leaves nothing else:
   * no lifter, no run and no tag sees it. That it is one is what the caller says, who made it;
   * nothing that an event tells of itself can.
   *
   * @return the tags that it would have got, of any confidence
   */
  public List<Tag> rehearse(Event event) {
    Derived derived = sessions.derive(normaliser.normalise(catalogues.complete(event)));
    add(new TaggedEvent(synthetic(derived.base()), List.of()));
    handOnIfFull();
    return tagger.rehearse(derived);
  }

  /** It touched no decoy and belongs to no session, so nothing may be looked up by either. */
  private static Event synthetic(Event event) {
    return event.toBuilder()
        .set(Field.SYNTHETIC, true)
        .set(Field.SESSION_ID, null)
        .set(Field.DECKY, SELF_TEST)
        .set(Field.EVENT_CLASS, EventClass.NOISE.className())
        .build();
  }

  private void passLifted(Event event) {
    pass(Derived.alone(normaliser.normalise(catalogues.malware().judge(event)), ShellSession.NEW));
  }

  private void pass(Derived derived) {
    Tagging tagging = tagger.look(derived);
    TaggedEvent tagged = tagging.tagged();
    totals.count(tagged);
    add(tagged);
    take(finder.follow(tagging));
    handOnIfFull();
  }

  private void add(TaggedEvent tagged) {
    batch.add(tagged);
    batchLetters += letters(tagged.event());
  }

  private void handOnIfFull() {
    if (batch.size() >= batchSize || batchLetters >= MOST_LETTERS) {
      handOn();
    }
  }

  /**
   * Hands on what has gathered, so that a quiet log does not keep events back. Nothing is said
   * about events that are still to come.
   */
  public void flush() {
    totals.count(finder.counters(), sessions.forgotten());
    handOn();
  }

  /**
   * Says that every event is there that happened longer ago than a lateness before the newest, and
   * hands on what has gathered. Without lateness nothing more is under way, so that what has ended
   * is lifted.
   */
  public void settle(Duration lateness) {
    if (lateness.isZero()) {
      lifters.settle(this::passLifted);
    }
    take(finder.settle(lateness));
    flush();
  }

  /** Says that all events are there, and hands on the rest. */
  public void finish() {
    lifters.finish(this::passLifted);
    take(finder.finish());
    flush();
    listener.finished();
  }

  private void take(List<Tag> found) {
    if (found.isEmpty()) {
      return;
    }
    listener.found(found);
    runs.addAll(found);
    totals.count(found);
  }

  private void handOn() {
    if (!batch.isEmpty() || !runs.isEmpty()) {
      listener.handingOn(finder.groups(), finder.counters());
      Batch full = new Batch(batch, runs);
      batch = new ArrayList<>(batchSize);
      runs = new ArrayList<>();
      batchLetters = 0;
      sink.accept(full);
    }
  }

  private static long letters(Event event) {
    long letters = 0;
    for (int slot = 0; slot < event.kind().fields().size(); slot++) {
      if (event.value(slot) instanceof String text) {
        letters += text.length();
      }
    }
    return letters;
  }

  /** What lifters made so far, one entry each. */
  public List<LiftCounts> lifted() {
    return lifters.counts();
  }

  /** What has passed so far. */
  public RunTotals totals() {
    return totals;
  }
}

package org.decnet.engine.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.decnet.engine.normalise.Normaliser;
import org.decnet.engine.tag.TaggedEvent;
import org.decnet.engine.tag.Tagger;
import org.decnet.model.event.Event;
import org.decnet.model.event.EventSink;

/**
 * The way of an event: normalise, derive statements, tag, hand on in batches. Used by one thread.
 */
public final class TaggingPipeline implements EventSink {
  /** Most characters in a batch, so that a log of huge lines needs no more memory than another. */
  private static final long MOST_LETTERS = 16L * 1024 * 1024;

  private final Normaliser normaliser = new Normaliser();
  private final Tagger tagger;
  private final BatchSink sink;
  private final int batchSize;
  private final RunTotals totals = new RunTotals();
  private List<TaggedEvent> batch;
  private long batchLetters;

  /**
   * A pipeline.
   *
   * @param batchSize most events in a batch, 1 or more
   */
  public TaggingPipeline(Tagger tagger, BatchSink sink, int batchSize) {
    if (batchSize < 1) {
      throw new IllegalArgumentException("batchSize must be 1 or more, not " + batchSize);
    }
    this.tagger = tagger;
    this.sink = sink;
    this.batchSize = batchSize;
    this.batch = new ArrayList<>(batchSize);
  }

  @Override
  public void accept(Event event) {
    TaggedEvent tagged = tagger.tag(normaliser.normalise(event));
    totals.count(tagged);
    batch.add(tagged);
    batchLetters += letters(tagged.event());
    if (batch.size() >= batchSize || batchLetters >= MOST_LETTERS) {
      flush();
    }
  }

  /** Hands on what has gathered, so that a quiet log does not keep events back. */
  public void flush() {
    if (!batch.isEmpty()) {
      List<TaggedEvent> full = batch;
      batch = new ArrayList<>(batchSize);
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

  /** What has passed so far. */
  public RunTotals totals() {
    return totals;
  }
}

package org.decnet.server.forward;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.decnet.engine.port.TagStore;
import org.decnet.export.finding.FindingFormat;
import org.decnet.model.tag.StoredTag;
import org.decnet.model.tag.TagPlace;
import org.decnet.server.finding.FindingReader;
import org.jspecify.annotations.Nullable;

/**
 * Hands findings on in the order in which their tags were stored, each at least once. When a
 * connection breaks, what went through it within the last minute is sent again: TCP does not say
 * what arrived (ADR 184).
 */
public final class Forwarder implements Closeable {
  private static final int BATCH = 500;
  private static final Duration IN_DOUBT = Duration.ofMinutes(1);

  private final TagStore tags;
  private final FindingReader reader;
  private final FindingFormat format;
  private final ForwardTarget target;
  private final SSLSocketFactory trusting;
  private final ForwardFolder memory;
  private final Clock clock;
  private final Deque<Sent> inDoubt = new ArrayDeque<>();
  private @Nullable Sink sink;
  private @Nullable TagPlace place;

  /** Where a batch began that was sent not long ago. */
  private record Sent(@Nullable TagPlace before, Instant at) {}

  /**
   * An output that goes on where it ended.
   *
   * @param trusting makes encrypted connections; not asked for others
   * @throws IOException if its memory cannot be read
   */
  public Forwarder(
      TagStore tags,
      FindingReader reader,
      FindingFormat format,
      ForwardTarget target,
      SSLSocketFactory trusting,
      ForwardFolder memory,
      Clock clock)
      throws IOException {
    this.tags = tags;
    this.reader = reader;
    this.format = format;
    this.target = target;
    this.trusting = trusting;
    this.memory = memory;
    this.clock = clock;
    this.place = memory.place();
  }

  /**
   * Hands on some of what is new.
   *
   * @return number of findings; 0 if nothing is new
   * @throws IOException if the receiver cannot be reached or is gone; the next turn tries again
   */
  public int turn() throws IOException {
    try {
      List<StoredTag> batch = tags.tagsAfter(place, null, BATCH);
      if (!batch.isEmpty()) {
        send(batch, opened());
      }
      return batch.size();
    } catch (IOException e) {
      close();
      goBack();
      throw e;
    }
  }

  private void send(List<StoredTag> batch, Sink to) throws IOException {
    inDoubt.addLast(new Sent(place, clock.instant()));
    for (StoredTag tag : batch) {
      byte[] line = format.line(reader.of(tag)).getBytes(StandardCharsets.UTF_8);
      if (line.length > to.longest()) {
        memory.layAside(tag.tag().uuid(), line.length, to.longest());
      } else {
        to.write(line);
      }
    }
    to.settle();
    TagPlace behind = TagPlace.behind(batch.getLast());
    place = behind;
    memory.keep(behind);
    forgetWhatSurelyArrived();
  }

  private Sink opened() throws IOException {
    Sink open = sink;
    if (open == null) {
      open =
          switch (target) {
            case ForwardTarget.File file -> new FileSink(file.path());
            case ForwardTarget.Stream stream -> StreamSink.connect(stream, trusting);
          };
      sink = open;
    }
    return open;
  }

  private void forgetWhatSurelyArrived() {
    Instant sure = clock.instant().minus(IN_DOUBT);
    while (!inDoubt.isEmpty() && inDoubt.getFirst().at().isBefore(sure)) {
      inDoubt.removeFirst();
    }
  }

  private void goBack() {
    Sent first = inDoubt.pollFirst();
    if (first != null) {
      place = first.before();
      inDoubt.clear();
    }
  }

  @Override
  public void close() throws IOException {
    Sink open = sink;
    sink = null;
    if (open != null) {
      open.close();
    }
  }
}

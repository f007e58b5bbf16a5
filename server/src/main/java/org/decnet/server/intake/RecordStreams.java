package org.decnet.server.intake;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decnet.ingest.Codec;
import org.decnet.ingest.DeadLetters;
import org.decnet.ingest.Ingest;
import org.decnet.ingest.Messages;
import org.decnet.ingest.ReadingOptions;
import org.decnet.server.node.IngestRun;
import org.jspecify.annotations.Nullable;

/** The streams of records that one run takes; all share what codecs know of sessions. */
final class RecordStreams {
  private final List<Codec> codecs;
  private final DeadLetters letters;
  private final IngestRun run;
  private final Map<String, Messages> open = new HashMap<>();

  RecordStreams(List<Codec> codecs, DeadLetters letters, IngestRun run) {
    this.codecs = codecs;
    this.letters = letters;
    this.run = run;
  }

  /**
   * The stream of a name, opened if it is not.
   *
   * @param origin what its dead letters are kept under; those of an earlier stream of it go
   * @param format of all its records; null if each shows its own
   */
  Messages of(String origin, @Nullable String format) {
    return open.computeIfAbsent(origin, name -> open(name, format));
  }

  private Messages open(String origin, @Nullable String format) {
    ReadingOptions options = new ReadingOptions(format, null, ZoneOffset.UTC, null, Long.MAX_VALUE);
    return new Ingest(codecs, letters, run.sensors(), options).messages(origin, run);
  }

  /** No more records come. */
  void end() {
    open.values().forEach(Messages::end);
  }
}

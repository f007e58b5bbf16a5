package org.decnet.cli.feed;

import java.nio.file.Path;
import java.util.List;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.Progress;
import org.decnet.engine.pipeline.BatchSink;
import org.decnet.ingest.IngestReport;
import org.decnet.ingest.ReadingOptions;
import org.decnet.server.node.NodeSettings;

/** Reads logs and tags what is in them, for who wants to look at it and store nothing. */
public final class TaggedLogs {
  private TaggedLogs() {}

  /** Hands what is tagged to a sink, and tells what was in the files. */
  public static IngestReport read(
      NodeSettings settings, Console console, List<Path> logs, BatchSink sink) {
    try (Progress progress = console.progress()) {
      return Feed.preview(
              settings,
              console.clock(),
              new IngestProgress(console, progress),
              ReadingOptions.NONE,
              sink,
              reading -> reading.files(logs))
          .read();
    }
  }
}

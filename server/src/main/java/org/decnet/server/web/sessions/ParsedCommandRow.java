package org.decnet.server.web.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decnet.server.web.tags.TTPTagDetailRow;

/**
 * A command line taken apart.
 *
 * @param commandText the line; secrets in it are starred out for viewers, and spans are those of
 *     the line as shown
 * @param parseStatus ok, partial or opaque
 * @param statements those that the shell runs, in order
 * @param tags all tags of the line
 */
public record ParsedCommandRow(
    UUID eventId,
    int ordinal,
    Instant time,
    String commandText,
    String parseStatus,
    List<StatementRow> statements,
    List<TTPTagDetailRow> tags) {
  /** Copies the lists. */
  public ParsedCommandRow {
    statements = List.copyOf(statements);
    tags = List.copyOf(tags);
  }
}

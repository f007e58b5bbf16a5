package org.decnet.ingest;

/** Counts what a run reads of one format. */
final class FormatTally {
  private final String source;
  long files;
  long lines;
  long noRecords;
  long malformed;
  long events;
  long early;
  long unknownIds;
  long unknownMembers;
  long unreadableFields;

  FormatTally(String source) {
    this.source = source;
  }

  FormatCounts counts() {
    return new FormatCounts(
        source,
        files,
        lines,
        noRecords,
        malformed,
        events,
        early,
        unknownIds,
        unknownMembers,
        unreadableFields);
  }
}

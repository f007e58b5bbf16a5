package org.decnet.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.decnet.model.error.ErrorCode;
import org.decnet.model.error.Problem;
import org.decnet.model.event.EventKind;

/** Counts what a run reads, in bounded memory. */
final class Tally {
  /** Most characters of a name or message that the input decides on. */
  static final int MOST_TEXT = 500;

  private final Map<EventKind, Long> eventsByKind = new EnumMap<>(EventKind.class);
  private final Map<String, Long> unknownIds = new LinkedHashMap<>();
  private final Map<String, Long> unreadableFields = new LinkedHashMap<>();
  private final Map<String, Long> unknownMembers = new LinkedHashMap<>();
  private final List<Problem> fileProblems = new ArrayList<>();
  private final List<Problem> lineProblems = new ArrayList<>();
  private long files;
  private long lines;
  private long malformed;
  private long events;
  private long moreUnknownIds;
  private long fileProblemCount;

  void file() {
    files++;
  }

  void line() {
    lines++;
  }

  void event(EventKind kind) {
    events++;
    eventsByKind.merge(kind, 1L, Long::sum);
  }

  void malformed(String origin, long line, ErrorCode code, String message) {
    malformed++;
    if (lineProblems.size() < IngestReport.MOST_PROBLEMS) {
      lineProblems.add(new Problem(origin, line, 0, code, cut(message)));
    }
  }

  void fileProblem(Problem problem) {
    fileProblemCount++;
    if (fileProblems.size() < IngestReport.MOST_PROBLEMS) {
      fileProblems.add(problem);
    }
  }

  void unknownId(String id) {
    if (!countName(unknownIds, cut(id))) {
      moreUnknownIds++;
    }
  }

  void unreadableField(String field) {
    countName(unreadableFields, cut(field));
  }

  void unknownMember(String name) {
    countName(unknownMembers, cut(name));
  }

  long lines() {
    return lines;
  }

  IngestReport report() {
    return new IngestReport(
        files,
        lines,
        malformed,
        events,
        eventsByKind,
        unknownIds,
        moreUnknownIds,
        unreadableFields,
        unknownMembers,
        fileProblems,
        fileProblemCount,
        lineProblems);
  }

  static String cut(String text) {
    return text.length() <= MOST_TEXT
        ? text
        : EscapedText.wellFormed(text.substring(0, MOST_TEXT)) + '…';
  }

  private static boolean countName(Map<String, Long> counts, String name) {
    if (counts.size() >= IngestReport.MOST_NAMES && !counts.containsKey(name)) {
      return false;
    }
    counts.merge(name, 1L, Long::sum);
    return true;
  }
}

package org.decnet.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Map<String, FormatTally> formats = new TreeMap<>();
  private final Map<String, Long> leftOut = new LinkedHashMap<>();
  private FormatTally format = new FormatTally("");
  private long files;
  private long lines;
  private long malformed;
  private long events;
  private long moreUnknownIds;
  private long fileProblemCount;

  void file() {
    files++;
  }

  /** What is counted from now on is of a format. */
  FormatTally format(String source) {
    format = formats.computeIfAbsent(source, FormatTally::new);
    return format;
  }

  void line() {
    lines++;
    format.lines++;
  }

  /** A file is not read, for a reason of few words. */
  void leftOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  void event(EventKind kind) {
    events++;
    format.events++;
    eventsByKind.merge(kind, 1L, Long::sum);
  }

  void malformed(String origin, long line, ErrorCode code, String message) {
    malformed++;
    format.malformed++;
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
    format.unknownIds++;
    if (!countName(unknownIds, cut(id))) {
      moreUnknownIds++;
    }
  }

  void unreadableField(String field) {
    format.unreadableFields++;
    countName(unreadableFields, cut(field));
  }

  void unknownMember(String name) {
    format.unknownMembers++;
    countName(unknownMembers, cut(name));
  }

  long lines() {
    return lines;
  }

  Messages.Taken taken() {
    return new Messages.Taken(lines, events, malformed);
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
        lineProblems,
        formats.values().stream().map(FormatTally::counts).toList(),
        leftOut);
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

package org.decnet.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.decnet.model.error.Problem;
import org.decnet.model.event.EventKind;

/**
 * What a run has read. Lists and maps are bounded; the counts are true whatever the bounds.
 *
 * @param files files and streams that were begun, usable or not
 * @param lines lines that are not blank, of files with a known format
 * @param malformed lines of those that gave no event because they are not what they must be
 * @param events events handed to the sink
 * @param eventsByKind events of each kind that occurred
 * @param unknownIds event ids that the codec does not know, with their counts; at most {@link
 *     #MOST_NAMES} ids
 * @param moreUnknownIds records with other unknown ids
 * @param unreadableFields fields with values that could not be read, with their counts; at most
 *     {@link #MOST_NAMES}
 * @param unknownMembers members of records that the codec does not know, with their counts; at most
 *     {@link #MOST_NAMES}
 * @param fileProblems the first {@link #MOST_PROBLEMS} problems of whole files
 * @param fileProblemCount all problems of whole files
 * @param lineProblems the first {@link #MOST_PROBLEMS} malformed lines
 * @param formats the same counts for each format, by its name
 * @param leftOut files that were found in folders and are no logs, counted by the reason
 */
public record IngestReport(
    long files,
    long lines,
    long malformed,
    long events,
    Map<EventKind, Long> eventsByKind,
    Map<String, Long> unknownIds,
    long moreUnknownIds,
    Map<String, Long> unreadableFields,
    Map<String, Long> unknownMembers,
    List<Problem> fileProblems,
    long fileProblemCount,
    List<Problem> lineProblems,
    List<FormatCounts> formats,
    Map<String, Long> leftOut) {
  /** Most problems of each sort that are kept. */
  public static final int MOST_PROBLEMS = 1000;

  /** Most distinct names that are counted one by one. */
  public static final int MOST_NAMES = 1000;

  /** A report, with copies of what is given. */
  public IngestReport {
    // Copies that keep their order, so that what is printed of them is the same every time.
    Map<EventKind, Long> byKind = new EnumMap<>(EventKind.class);
    byKind.putAll(eventsByKind);
    eventsByKind = Collections.unmodifiableMap(byKind);
    unknownIds = Collections.unmodifiableMap(new LinkedHashMap<>(unknownIds));
    unreadableFields = Collections.unmodifiableMap(new LinkedHashMap<>(unreadableFields));
    unknownMembers = Collections.unmodifiableMap(new LinkedHashMap<>(unknownMembers));
    fileProblems = List.copyOf(fileProblems);
    lineProblems = List.copyOf(lineProblems);
    formats = List.copyOf(formats);
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
  }

  /** The kept problems, those of whole files first. */
  public List<Problem> problems() {
    return Stream.concat(fileProblems.stream(), lineProblems.stream()).toList();
  }

  /** All problems, kept or not. */
  public long problemCount() {
    return fileProblemCount + malformed;
  }

  /** Whether every file was read whole and every line made sense. */
  public boolean clean() {
    return problemCount() == 0;
  }

  /** Files that were found in folders and are no logs. */
  public long leftOutCount() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether files were found, and not one of them is a log. */
  public boolean foundNoLog() {
    return leftOutCount() > 0 && formats.isEmpty();
  }

  /** Whether a file could not be used, or only in part. Malformed lines do not count as that. */
  public boolean hasFileProblems() {
    return fileProblemCount > 0;
  }
}

package org.decnet.ingest;

/**
 * What a run has read of one format.
 *
 * @param source name of the format
 * @param files files and streams of it
 * @param lines lines that are not blank
 * @param noRecords lines of those that hold no record, as the words of the sensor's program
 * @param malformed lines that gave no event because they are not what they must be
 * @param events events made of the others
 * @param early events left out because they happened before the time that was asked for
 * @param unknownIds records whose event id the codec does not know
 * @param unknownMembers members that it does not know
 * @param unreadableFields values that it could not read
 */
public record FormatCounts(
    String source,
    long files,
    long lines,
    long noRecords,
    long malformed,
    long events,
    long early,
    long unknownIds,
    long unknownMembers,
    long unreadableFields) {}

package org.decnet.ingest.listen;

/**
 * What became of the lines of one push (spec 05, section 8). Lines that tell of nothing, such as
 * empty ones, are in none of the counts.
 *
 * @param accepted events that are new and stored now
 * @param duplicate events that were stored before
 * @param malformed lines that are kept with the dead letters
 */
public record PushOutcome(long accepted, long duplicate, long malformed) {}

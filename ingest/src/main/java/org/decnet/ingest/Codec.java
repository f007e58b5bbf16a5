package org.decnet.ingest;

import org.decnet.model.event.RawEvent;

/**
 * Reads the records of one sensor format. May keep bounded state about sessions, so one codec
 * serves one run, on one thread.
 */
public interface Codec {
  /** The adapter name that events carry as {@code source}. */
  String source();

  /**
   * Whether a record looks like one of this format. Used on the first records of a file; says no to
   * anything that it is not sure about.
   */
  boolean recognises(byte[] record);

  /**
   * Turns one record into no, one or several events, or says why it cannot. Never throws for any
   * content.
   */
  void decode(RawEvent raw, CodecOutput out);
}

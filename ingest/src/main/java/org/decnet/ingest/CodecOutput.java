package org.decnet.ingest;

import org.decnet.model.error.ErrorCode;
import org.decnet.model.event.Event;

/** What a codec says about a record. */
public interface CodecOutput {
  /** The record holds an event. */
  void event(Event event);

  /** The record cannot be used. Said at most once a record, and then no event comes from it. */
  void malformed(ErrorCode code, String message);

  /** The record's event id is not one that the codec knows; its event is a notice. */
  void unknownId(String id);

  /** A field's value could not be read as its type; the rest of the record is used. */
  void unreadableField(String field);

  /** The record has a member that the codec does not know; the rest of the record is used. */
  default void unknownMember(String name) {}

  /** The line holds no record, as of a log that mixes records with a program's own words. */
  default void noRecord(String what) {}
}

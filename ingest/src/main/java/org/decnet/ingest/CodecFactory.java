package org.decnet.ingest;

import org.decnet.model.event.SessionLookup;

/** Makes the codec of one sensor format, afresh for every run. */
public interface CodecFactory {
  /** The adapter name, as in {@link Codec#source()}. */
  String source();

  /** A codec without any state, that may ask what earlier runs learnt about a session. */
  Codec create(SessionLookup sessions);
}

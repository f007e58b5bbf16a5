package org.decnet.cli.feed;

import java.util.List;
import org.decnet.ingest.Codec;
import org.decnet.ingest.cowrie.CowrieCodec;
import org.decnet.model.event.SessionLookup;

/** The sensor formats that this program reads. */
final class Codecs {
  private Codecs() {}

  /** A codec of each format, for one run. */
  static List<Codec> all(SessionLookup sessions) {
    return List.of(new CowrieCodec(sessions));
  }
}

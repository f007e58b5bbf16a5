package org.decnet.engine.shell.session;

import java.util.Locale;

/** How a file of a session came to be. */
public enum FileOrigin {
  /** Fetched from another host. */
  DOWNLOADED,
  /** Sent by the peer over a protocol for files. */
  UPLOADED,
  /** Written by a statement of the session. */
  WRITTEN;

  /** The word that rules know it by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

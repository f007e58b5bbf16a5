package org.decnet.ingest.listen;

/** Something that waits in an inbox. */
public sealed interface Arrival permits Received, Rehearsal {
  /** What it brings; not copied, must not be changed. */
  byte[] bytes();
}

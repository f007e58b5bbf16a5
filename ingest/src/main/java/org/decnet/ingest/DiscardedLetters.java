package org.decnet.ingest;

/** Keeps no letter. */
enum DiscardedLetters implements DeadLetters {
  /** The only one; it has no state. */
  INSTANCE;

  @Override
  public void begin(String origin) {}

  @Override
  public void add(DeadLetter letter) {}

  @Override
  public void end(String origin) {}
}

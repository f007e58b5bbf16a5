package org.decnet.engine.backfill;

import java.util.Map;
import java.util.UUID;

/** Hears how a backfill goes. */
public interface BackfillListener {
  /** One more event was looked at. Must return at once. */
  void progress(Map<BackfillSource, BackfillCount> soFar);

  /** A row could not be read, or an event not be tagged; the rest goes on. */
  void failed(UUID id, String why);
}

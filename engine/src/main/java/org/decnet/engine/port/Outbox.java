package org.decnet.engine.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.decnet.model.bus.Message;
import org.decnet.model.bus.TopicPattern;

/**
 * Keeps what was told until everybody has heard it (spec 01, section 12). Messages have numbers in
 * the order in which they became visible, so whoever has read up to a number has missed nothing
 * before it. What a store tells of its own writes it appends in the same transaction.
 */
public interface Outbox {
  /** Appends messages in one transaction; an empty list touches nothing. */
  void append(List<Message> messages);

  /** The number of the newest message; 0 if there was never one. */
  long head();

  /**
   * Messages after a number that any pattern matches, oldest first.
   *
   * @param limit most messages, 1 to 1000
   */
  Delivery read(long after, Collection<TopicPattern> patterns, int limit);

  /** Up to which number a consumer has heard everything; empty if it never asked. */
  OptionalLong cursor(String consumer);

  /** The cursors of all consumers. */
  Map<String, Long> cursors();

  /** Says that a consumer has heard everything up to a number. A cursor never goes back. */
  void advance(String consumer, long seq);

  /** Lays aside what a consumer cannot take, and goes on behind it, in one transaction. */
  void layAside(DeadMessage dead);

  /** What was laid aside, latest first. */
  List<DeadMessage> deadMessages(int limit);

  /**
   * Forgets messages that every consumer has heard, and those that nobody will hear any more.
   *
   * @param heardBefore messages that all have heard go if they are older
   * @param anyBefore messages and dead ones go if they are older, whoever has not heard them
   * @return number of messages that went
   */
  int prune(Instant heardBefore, Instant anyBefore);

  /**
   * Lets someone hear, from now on, that this process has appended messages. Called on the thread
   * that appended them, after they are visible; must return at once.
   */
  void onAppend(Runnable listener);
}

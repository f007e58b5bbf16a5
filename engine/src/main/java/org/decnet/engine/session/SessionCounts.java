package org.decnet.engine.session;

/**
 * What is summed up over the events of a session.
 *
 * @param commands command lines
 * @param statements statements in them
 * @param files files captured, uploaded or downloaded
 * @param bytesIn bytes from the peer
 * @param bytesOut bytes to the peer
 */
public record SessionCounts(
    long commands, long statements, long files, long bytesIn, long bytesOut) {

  /** Takes what a hostile log claims as negative for nothing. */
  public SessionCounts {
    statements = Math.max(0, statements);
    bytesIn = Math.max(0, bytesIn);
    bytesOut = Math.max(0, bytesOut);
  }

  /** The sums of both; a sum too large for its type stays at the largest value. */
  public SessionCounts plus(SessionCounts other) {
    return new SessionCounts(
        commands + other.commands,
        sum(statements, other.statements),
        files + other.files,
        sum(bytesIn, other.bytesIn),
        sum(bytesOut, other.bytesOut));
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }
}

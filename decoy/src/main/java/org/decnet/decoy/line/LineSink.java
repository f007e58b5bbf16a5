package org.decnet.decoy.line;

/**
 * Takes what decoys tell, line by line. Called from many threads; never waits long, never fails.
 */
@FunctionalInterface
public interface LineSink {
  /**
   * Takes a line.
   *
   * @param line of RFC 5424, without an end
   */
  void take(String line);
}

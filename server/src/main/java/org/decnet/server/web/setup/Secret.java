package org.decnet.server.web.setup;

/**
 * A text that must not reach any log.
 *
 * @param value the text in clear
 */
public record Secret(String value) {
  /** Stars instead of the value. */
  @Override
  public String toString() {
    return "***";
  }
}

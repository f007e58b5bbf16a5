package org.decnet.testkit.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an operation.
 *
 * @param name phase of the kill chain; what a decoy cannot observe emits nothing
 * @param actor who does it
 * @param tool what it looks like
 * @param deckies number of decoys it is done on
 * @param previousSuccess whether it goes on where the step before was
 * @param dwellSeconds length of a session
 */
public record Phase(
    String name,
    String actor,
    ToolSignature tool,
    int deckies,
    boolean previousSuccess,
    int dwellSeconds) {

  /**
   * What a tool leaves behind.
   *
   * @param credentials pairs of user and password
   * @param payloadHash SHA-256 of what it brings; null for nothing
   * @param c2Callback host and port that it is fetched from; null for none
   */
  public record ToolSignature(
      List<String> commands,
      List<List<String>> credentials,
      @Nullable String payloadHash,
      @Nullable String c2Callback) {
    /** Copies the lists. */
    public ToolSignature {
      commands = List.copyOf(commands);
      credentials = List.copyOf(credentials);
    }
  }
}

package org.decnet.engine.score;

import java.util.List;
import org.decnet.model.attack.TechniqueId;

/**
 * A published test: commands that show one technique.
 *
 * @param id name of the test, unlike all others
 * @param technique what it shows
 * @param name title
 * @param commands in order; one session
 */
public record AtomicTest(String id, TechniqueId technique, String name, List<String> commands) {
  /** Copies the list. */
  public AtomicTest {
    commands = List.copyOf(commands);
  }

  /** Whether a technique is this test's own, its parent or one of its sub-techniques. */
  public boolean shows(TechniqueId other) {
    if (other.equals(technique)) {
      return true;
    }
    boolean related = other.parent().equals(technique.parent());
    return related && (other.isSub() != technique.isSub());
  }
}

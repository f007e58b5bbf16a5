package org.decnet.server.export;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Domain;
import org.decnet.engine.port.TagStore;
import org.decnet.engine.port.TagWindow;

/**
 * What a Navigator layer is to show.
 *
 * @param domain whose matrix it colours
 * @param minConfidence lowest confidence of tags that count, 0 to 1
 * @param attack the ATT&amp;CK release that it is of
 * @param window which tags count
 */
public record LayerChoice(
    Domain domain, double minConfidence, AttackCatalog attack, TagWindow window) {
  /** What is shown unless somebody asks for something else. */
  public static LayerChoice usual(AttackCatalog attack) {
    return new LayerChoice(Domain.ENTERPRISE, TagStore.SHOWN, attack, TagWindow.ALL);
  }

  /** The same with tags of another confidence. */
  LayerChoice from(double confidence) {
    return new LayerChoice(domain, confidence, attack, window);
  }
}

package org.decnet.cli.attack;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TechniqueId;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;

/** Techniques by what people type. */
final class TechniqueWords {
  private TechniqueWords() {}

  /**
   * The technique of an id.
   *
   * @throws DecnetException if the release does not know it
   */
  static Technique known(AttackCatalog catalog, String word) {
    if (!TechniqueId.isWellFormed(word)) {
      throw new DecnetException(
          ErrorCode.BAD_VALUE, "'" + word + "' is no technique id such as T1083 or T1548.001");
    }
    return catalog
        .technique(new TechniqueId(word))
        .orElseThrow(() ->
            new DecnetException(
                ErrorCode.NOT_FOUND,
                "ATT&CK release " + catalog.release() + " knows no technique " + word));
  }

  /** Whether MITRE stands by a technique. */
  static String state(Technique technique) {
    if (technique.active()) {
      return "active";
    }
    return technique.revoked() ? "revoked" : "deprecated";
  }
}

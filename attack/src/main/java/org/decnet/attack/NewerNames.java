package org.decnet.attack;

import java.util.Map;
import org.decnet.model.attack.TechniqueId;

/**
 * What ATT&amp;CK releases newer than the shipped ones call things, in the words of the shipped
 * ones (spec 02, section 1.2). Public rules are tagged with the newest release.
 */
public final class NewerNames {
  private static final String EVASION = "defense-evasion";

  private static final Map<String, String> TACTICS =
      Map.of("stealth", EVASION, "defense-impairment", EVASION);

  private static final Map<String, String> TECHNIQUES =
      Map.ofEntries(
          Map.entry("T1685", "T1562.001"),
          Map.entry("T1685.001", "T1562.002"),
          Map.entry("T1685.002", "T1562.008"),
          Map.entry("T1685.004", "T1562.012"),
          Map.entry("T1685.005", "T1562.002"),
          Map.entry("T1685.006", "T1070.002"),
          Map.entry("T1686", "T1562.004"),
          Map.entry("T1686.001", "T1562.007"),
          Map.entry("T1690", "T1562.003"));

  private NewerNames() {}

  /** The shipped short name of a tactic; the name itself if it has no other. */
  public static String tactic(String shortname) {
    return TACTICS.getOrDefault(shortname, shortname);
  }

  /**
   * The shipped id of a technique; the id itself if it has no other. A sub-technique that is not
   * listed goes where its parent goes.
   */
  public static TechniqueId technique(TechniqueId id) {
    String known = TECHNIQUES.get(id.value());
    known = known == null ? TECHNIQUES.get(id.parent().value()) : known;
    return known == null ? id : new TechniqueId(known);
  }
}

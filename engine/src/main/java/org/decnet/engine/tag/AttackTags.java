package org.decnet.engine.tag;

import java.util.List;
import java.util.Locale;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.NewerNames;
import org.decnet.model.attack.TechniqueId;
import org.decnet.sigma.lint.check.TagCatalog;

/**
 * The {@code attack.} tags that one of several ATT&amp;CK releases gives a meaning, and those of
 * newer releases that have an alias (spec 02, section 1.2).
 */
public final class AttackTags implements TagCatalog {
  private static final String AREA = "attack.";
  private static final int ID_LENGTH = 5;

  private final List<AttackCatalog> releases;

  /** The tags of releases. */
  public AttackTags(List<AttackCatalog> releases) {
    this.releases = List.copyOf(releases);
  }

  @Override
  public boolean knows(String tag) {
    if (!tag.startsWith(AREA)) {
      return true;
    }
    String word = tag.substring(AREA.length());
    String id = word.toUpperCase(Locale.ROOT);
    if (TechniqueId.isWellFormed(id)) {
      return isTechnique(new TechniqueId(id));
    }
    // Releases are not asked for groups and software by id, so that none of these is doubted.
    return isGroupOrSoftware(word) || isTactic(word, id);
  }

  private boolean isTechnique(TechniqueId id) {
    TechniqueId shipped = NewerNames.technique(id);
    return releases.stream()
        .anyMatch(
            release -> release.technique(id).isPresent() || release.technique(shipped).isPresent());
  }

  private boolean isTactic(String shortname, String id) {
    String shipped = NewerNames.tactic(shortname);
    return releases.stream()
        .flatMap(release -> release.tactics().stream())
        .anyMatch(tactic -> tactic.shortname().equals(shipped) || tactic.id().value().equals(id));
  }

  private static boolean isGroupOrSoftware(String word) {
    boolean wellFormed =
        word.length() == ID_LENGTH && (word.charAt(0) == 'g' || word.charAt(0) == 's');
    return wellFormed && word.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

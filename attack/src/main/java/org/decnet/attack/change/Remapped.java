package org.decnet.attack.change;

import java.util.Locale;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Technique;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * What an id that is in use, in a rule or in a stored tag, is in another release. The rule or tag
 * is not rewritten: a reader shows the new id and names the old one beside it.
 *
 * @param id the id in use
 * @param now the active id to show; null if there is none, so that the old one stays
 * @param how how it was found
 */
public record Remapped(TechniqueId id, @Nullable TechniqueId now, How how) {

  /** How an id was found. */
  public enum How {
    /** The release still has it. */
    KEPT,
    /** It was revoked; this is what took its place, through as many revocations as there are. */
    SUCCESSOR,
    /** The release has only the technique that it is a sub-technique of. */
    PARENT,
    /** Nothing of the release stands for it. */
    UNMAPPED;

    /** The word that interfaces use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Looks an id up in a release. */
  public static Remapped into(AttackCatalog release, TechniqueId id) {
    if (release.isActive(id)) {
      return new Remapped(id, id, How.KEPT);
    }
    Optional<TechniqueId> successor = release.successor(id);
    if (successor.isPresent()) {
      return new Remapped(id, successor.get(), How.SUCCESSOR);
    }
    // A withdrawn technique has no successor by MITRE's decision; its parent is not one either.
    boolean unknown = release.technique(id).map(Technique::revoked).orElse(true);
    if (id.isSub() && unknown) {
      Remapped parent = into(release, id.parent());
      if (parent.now() != null) {
        return new Remapped(id, parent.now(), How.PARENT);
      }
    }
    return new Remapped(id, null, How.UNMAPPED);
  }
}

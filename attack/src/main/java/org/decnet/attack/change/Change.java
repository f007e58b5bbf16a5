package org.decnet.attack.change;

import java.util.Locale;
import org.decnet.model.attack.TechniqueId;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two releases.
 *
 * @param kind what happened
 * @param id the technique, by the id that it has in the older of the two for everything but
 *     additions
 * @param before what was: a name, tactics, or the name of what is gone; null for additions
 * @param after what is: a name or tactics; null for what is gone without a successor
 * @param successor the active technique that took its place; null if there is none
 */
public record Change(
    Kind kind,
    TechniqueId id,
    @Nullable String before,
    @Nullable String after,
    @Nullable TechniqueId successor) {

  /** What can happen to a technique. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It has another name. */
    RENAMED,
    /** It serves other tactics. */
    TACTICS,
    /** Another technique took its place. */
    REVOKED,
    /** Another technique, of another parent, took its place. */
    REPARENTED,
    /** It was withdrawn. */
    DEPRECATED,
    /** The release does not know its id. */
    REMOVED;

    /** The word that interfaces use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

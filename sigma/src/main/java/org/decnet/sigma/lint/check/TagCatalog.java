package org.decnet.sigma.lint.check;

/** Knows which tags mean something. Given by the caller: this module knows no catalogue. */
@FunctionalInterface
public interface TagCatalog {
  /** A catalogue for callers that have none: it knows every tag. */
  TagCatalog ANY = tag -> true;

  /**
   * Whether a tag such as {@code attack.t1083} or {@code attack.initial-access} means something;
   * true for tags of areas that the catalogue is not about.
   */
  boolean knows(String tag);
}

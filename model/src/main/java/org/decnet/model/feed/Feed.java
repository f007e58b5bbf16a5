package org.decnet.model.feed;

import java.util.Locale;

/** What a stream of objects tells of. */
public enum Feed {
  /** Source addresses. */
  ATTACKERS,
  /** Operators. */
  IDENTITIES,
  /** Operations. */
  CAMPAIGNS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that tables and addresses use. */
  public String word() {
    return word;
  }
}

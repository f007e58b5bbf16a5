package org.decnet.attack;

import java.util.Optional;

/** A technology domain of ATT&amp;CK with a matrix of its own. */
public enum Domain {
  /** Office and cloud computers, the matrix that most techniques are in. */
  ENTERPRISE("enterprise-attack", "mitre-attack"),
  /** Industrial control systems. */
  ICS("ics-attack", "mitre-ics-attack");

  private final String word;
  private final String killChain;

  Domain(String word, String killChain) {
    this.word = word;
    this.killChain = killChain;
  }

  /** The name by which MITRE's files and Navigator layers call the domain. */
  public String word() {
    return word;
  }

  /** The STIX kill chain name under which the domain's tactics go. */
  public String killChain() {
    return killChain;
  }

  /** The domain that a word names, if any. */
  public static Optional<Domain> ofWord(String word) {
    for (Domain domain : values()) {
      if (domain.word.equals(word)) {
        return Optional.of(domain);
      }
    }
    return Optional.empty();
  }
}

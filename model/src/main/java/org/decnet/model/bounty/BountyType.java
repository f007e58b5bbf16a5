package org.decnet.model.bounty;

import java.util.Arrays;
import java.util.Optional;

/** What sort of find a bounty is (spec 01, section 9). */
public enum BountyType {
  /** A trait of the attacker's software. */
  FINGERPRINT("fingerprint"),
  /** A file or a mail. */
  ARTIFACT("artifact"),
  /** An address behind the one that the attacker used. */
  IP_LEAK("ip_leak");

  private final String word;

  BountyType(String word) {
    this.word = word;
  }

  /** Its name in columns and answers. */
  public String word() {
    return word;
  }

  /** The type of a name; empty if there is none. */
  public static Optional<BountyType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}

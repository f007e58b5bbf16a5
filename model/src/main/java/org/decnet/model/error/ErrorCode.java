package org.decnet.model.error;

/** Every kind of problem that DECNET reports, with the word that users and tools see. */
public enum ErrorCode {
  /** A line is not what its format says it must be. */
  MALFORMED_RECORD("malformed-record"),
  /** A record is longer than the cap of spec 01, section 2.4. */
  RECORD_TOO_LONG("record-too-long"),
  /** A record lacks a field without which it means nothing. */
  MISSING_FIELD("missing-field"),
  /** A field holds a value that cannot be read as its type. */
  BAD_VALUE("bad-value"),
  /** A file or folder does not exist. */
  NO_SUCH_FILE("no-such-file"),
  /** A file exists and cannot be read. */
  UNREADABLE_FILE("unreadable-file"),
  /** A compressed file ends early or is damaged. */
  DAMAGED_ARCHIVE("damaged-archive"),
  /** No codec recognises the content of a file. */
  UNKNOWN_FORMAT("unknown-format"),
  /** A rule file is not valid YAML. */
  BAD_YAML("bad-yaml"),
  /** A rule breaks the Sigma specification or the DECNET block's contract. */
  BAD_RULE("bad-rule"),
  /** Two rules carry one id. */
  DUPLICATE_RULE("duplicate-rule"),
  /** A rule names a tactic or technique that the active ATT&amp;CK release does not hold. */
  UNKNOWN_TECHNIQUE("unknown-technique"),
  /** A tag breaks the evidence contract of spec 01, section 8. */
  BAD_EVIDENCE("bad-evidence"),
  /** A setting is unknown or has an unusable value. */
  BAD_SETTING("bad-setting"),
  /** The data folder or its database cannot be used. */
  STORE_UNAVAILABLE("store-unavailable"),
  /** Another host does not answer, or nothing can listen where it shall. */
  UNREACHABLE("unreachable"),
  /** A command was called on a node that is not made for it. */
  MASTER_ONLY("master-only"),
  /** The object that was asked for does not exist. */
  NOT_FOUND("not-found"),
  /** What is asked for is against what holds now, such as a lock. */
  CONFLICT("conflict");

  private final String word;

  ErrorCode(String word) {
    this.word = word;
  }

  /** The stable word that messages and JSON carry. */
  public String word() {
    return word;
  }
}

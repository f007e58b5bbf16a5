package org.decnet.model.canary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes the file of a token up. */
public enum CanaryGenerator {
  /** A {@code .git/config} with a remote. */
  GIT_CONFIG,
  /** A {@code .env} of a web application. */
  ENV_FILE,
  /** A private key. */
  SSH_KEY,
  /** A {@code .aws/credentials}. */
  AWS_CREDS,
  /** A document in HTML. */
  HONEYDOC,
  /** A document of a word processor. */
  HONEYDOC_DOCX,
  /** A document in PDF. */
  HONEYDOC_PDF,
  /** A dump of a database. */
  MYSQL_DUMP,
  /** A page that asks the browser about itself. */
  FINGERPRINT_HTML,
  /** A picture that asks the browser about itself. */
  FINGERPRINT_SVG;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word that tables and people use. */
  public String word() {
    return word;
  }

  /** Whether what it makes asks a browser about itself. */
  public boolean fingerprints() {
    return this == FINGERPRINT_HTML || this == FINGERPRINT_SVG;
  }

  /** The generator of a word. */
  public static Optional<CanaryGenerator> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}

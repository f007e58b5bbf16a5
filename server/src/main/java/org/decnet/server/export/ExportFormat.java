package org.decnet.server.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an export is written as. */
public enum ExportFormat {
  /** A layer for the ATT&amp;CK Navigator. */
  NAVIGATOR("navigator.json", "application/json"),
  /** A STIX 2.1 bundle. */
  STIX("stix.json", "application/json"),
  /** Events for MISP. */
  MISP("misp.json", "application/json"),
  /** All that is known, for scripts. */
  JSON("json", "application/json"),
  /** A table of attackers. */
  CSV("csv", "text/csv");

  private final String ending;
  private final String mediaType;

  ExportFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The format of a word such as {@code stix}. */
  public static Optional<ExportFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The word that paths carry. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What names of such files end with. */
  public String ending() {
    return ending;
  }

  /** Media type of the bytes. */
  public String mediaType() {
    return mediaType;
  }
}

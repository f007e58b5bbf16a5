package org.decnet.export.finding;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How bad a finding is, on each format's own scale. */
public enum FindingSeverity {
  /** For the record. */
  INFORMATIONAL(1, 2, 6),
  /** To be looked at when there is time. */
  LOW(2, 4, 5),
  /** To be looked at. */
  MEDIUM(3, 6, 4),
  /** To be looked at soon. */
  HIGH(4, 8, 3),
  /** To be looked at now. */
  CRITICAL(5, 10, 2);

  private static final double SURE = 0.85;
  private static final double LIKELY = 0.6;

  private final int ocsf;
  private final int cef;
  private final int syslog;

  FindingSeverity(int ocsf, int cef, int syslog) {
    this.ocsf = ocsf;
    this.cef = cef;
    this.syslog = syslog;
  }

  /** The severity of a rule's level such as {@code high}; empty if there is none of the word. */
  public static Optional<FindingSeverity> ofWord(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** What a confidence alone says, where no rule gives a level. */
  public static FindingSeverity ofConfidence(double confidence) {
    return confidence >= SURE ? MEDIUM : confidence >= LIKELY ? LOW : INFORMATIONAL;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number of OCSF, 1 to 5. */
  int ocsf() {
    return ocsf;
  }

  /** The number of CEF, 0 to 10. */
  int cef() {
    return cef;
  }

  /** The number of syslog, where 0 is worst (RFC 5424, section 6.2.1). */
  int syslog() {
    return syslog;
  }
}

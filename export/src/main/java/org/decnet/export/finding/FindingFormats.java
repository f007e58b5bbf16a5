package org.decnet.export.finding;

import java.util.List;
import java.util.Optional;
import org.decnet.attack.AttackCatalog;

/** The formats by the words that interfaces use. */
public final class FindingFormats {
  /** All words. */
  public static final List<String> WORDS = List.of("ocsf", "ecs", "cef", "syslog");

  private FindingFormats() {}

  /**
   * The format of a word.
   *
   * @param catalog release whose names are used
   * @param version version of the product
   * @return empty if there is none
   */
  public static Optional<FindingFormat> of(String word, AttackCatalog catalog, String version) {
    return switch (word) {
      case "ocsf" -> Optional.of(new OcsfFormat(catalog, version));
      case "ecs" -> Optional.of(new EcsFormat(catalog, version));
      case "cef" -> Optional.of(new CefFormat(catalog, version));
      case "syslog" -> Optional.of(new SyslogFormat(catalog));
      default -> Optional.empty();
    };
  }
}

package org.decnet.cli.attack;

import java.nio.file.Path;
import java.util.Optional;
import org.decnet.attack.Domain;
import org.decnet.attack.Release;
import org.decnet.model.error.DecnetException;
import org.decnet.model.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a bundle says, such as {@code enterprise-attack-18.1.json.gz}. Bundles do not
 * say it themselves.
 *
 * @param domain the matrix
 * @param release the release
 */
record BundleName(Domain domain, Release release) {
  private static final String NEEDED = "; expected a name such as enterprise-attack-18.1.json";

  /**
   * Reads a name.
   *
   * @param given the release, if the caller knows better than the name; null if not
   * @throws DecnetException if the name does not say what is needed
   */
  static BundleName of(Path bundle, @Nullable Release given) {
    String name = String.valueOf(bundle.getFileName());
    for (Domain domain : Domain.values()) {
      if (name.startsWith(domain.word())) {
        Release release = given == null ? release(name, domain).orElse(null) : given;
        if (release == null) {
          throw new DecnetException(
              ErrorCode.BAD_VALUE,
              bundle + " does not name its release" + NEEDED + ", or --release");
        }
        return new BundleName(domain, release);
      }
    }
    throw new DecnetException(ErrorCode.BAD_VALUE, bundle + " does not name its matrix" + NEEDED);
  }

  private static Optional<Release> release(String name, Domain domain) {
    int start = domain.word().length() + 1;
    int end = name.indexOf(".json");
    if (end <= start) {
      return Optional.empty();
    }
    String version = name.substring(start, end);
    return Release.isWellFormed(version) ? Optional.of(new Release(version)) : Optional.empty();
  }
}

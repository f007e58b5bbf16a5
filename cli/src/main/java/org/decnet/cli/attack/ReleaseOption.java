package org.decnet.cli.attack;

import org.decnet.attack.AttackCatalog;
import org.decnet.attack.Release;
import org.decnet.cli.console.Console;
import org.decnet.cli.option.DataOption;
import org.decnet.server.node.NodeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that choose a release. */
final class ReleaseOption {
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--release",
      paramLabel = "R",
      converter = Words.class,
      description = "ATT&CK release. Default: $DECNET_ATTACK_RELEASE, else 18.1.")
  private @Nullable Release release;

  /** The catalogue of the chosen release, else of the active one. */
  AttackCatalog catalog(Console console) {
    NodeSettings settings = NodeSettings.of(data.folder(console), console.environment());
    return release == null ? settings.catalog() : settings.catalogs().load(release);
  }

  /** Reads a release. */
  static final class Words implements ITypeConverter<Release> {
    @Override
    public Release convert(String word) {
      if (!Release.isWellFormed(word)) {
        throw new TypeConversionException("expected a release such as 18.1, not '" + word + "'");
      }
      return new Release(word);
    }
  }
}

package org.decnet.cli.score;

import java.util.Locale;
import org.decnet.engine.score.Half;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses which part of labelled data counts. */
final class HalfOption {
  @Option(
      names = "--half",
      paramLabel = "HALF",
      defaultValue = "all",
      converter = Words.class,
      description =
          "Count all entries, or only a part: develop, opened or set-aside."
              + " Default: ${DEFAULT-VALUE}.")
  private Half half = Half.ALL;

  /** The chosen part. */
  Half half() {
    return half;
  }

  /** The word of a part. */
  static String word(Half half) {
    return half.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the words of the option. */
  static final class Words implements ITypeConverter<Half> {
    @Override
    public Half convert(String word) {
      for (Half half : Half.values()) {
        if (word(half).equals(word)) {
          return half;
        }
      }
      throw new TypeConversionException(
          "expected all, develop, opened or set-aside, not '" + word + "'");
    }
  }
}

package org.decnet.server.web.canary;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.decnet.model.canary.CanaryBlob;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads the fields of tokens to be planted. */
final class CanaryFields {
  /** What names of decoys match, for the documentation. */
  static final String DECKY = "^[a-z0-9-]{1,64}$";

  private static final int LONGEST_DECKY = 64;
  private static final int LONGEST_PATH = 1024;
  private static final int LONGEST_PARAM = 64;

  private CanaryFields() {}

  static String decky(@Nullable String text) {
    if (!isDecky(text)) {
      throw ApiException.invalidField("decky_name", "be 1 to 64 of a-z, 0-9 and -");
    }
    return text == null ? "" : text;
  }

  static boolean isDecky(@Nullable String text) {
    return text != null
        && !text.isEmpty()
        && text.length() <= LONGEST_DECKY
        && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
  }

  /** A word that names something; null if none is given. */
  static <T> @Nullable T word(
      String field, @Nullable String text, Function<String, Optional<T>> named) {
    return text == null
        ? null
        : named
            .apply(text)
            .orElseThrow(
                () -> ApiException.invalidField(field, "be one of the words in the documentation"));
  }

  static @Nullable String path(@Nullable String text) {
    boolean sound =
        text == null
            || !text.isEmpty()
                && text.length() <= LONGEST_PATH
                && text.chars().noneMatch(Character::isISOControl)
                && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    if (!sound) {
      throw ApiException.invalidField(
          "placement_path", "be 1 to 1024 characters, without control characters");
    }
    return text;
  }

  static Map<String, String> params(@Nullable Map<String, String> params) {
    Map<String, String> given = params == null ? Map.of() : params;
    given.forEach((name, value) -> {
      boolean sound =
          switch (name) {
            case "title" -> isText(value);
            case "user" -> isText(value) && value.chars().allMatch(CanaryFields::mayStandInUser);
            default ->
                throw ApiException.invalidField("params", "have no names but title and user");
          };
      if (!sound) {
        throw ApiException.invalidField(
            "params",
            "be 1 to 64 characters each; title printable, user of a-z, A-Z, 0-9, ., _ and -");
      }
    });
    return given;
  }

  private static boolean isText(@Nullable String value) {
    return value != null
        && !value.isBlank()
        && value.length() <= LONGEST_PARAM
        && value.chars().noneMatch(Character::isISOControl)
        && value.chars().noneMatch(c -> Character.isSurrogate((char) c) || c >= 0xFFFE);
  }

  private static boolean mayStandInUser(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }

  /** What suits a file unless somebody says otherwise. */
  static CanaryInstrumenter usual(CanaryBlob blob) {
    if (blob.contentType().startsWith("text/html")) {
      return CanaryInstrumenter.HTML;
    }
    return blob.contentType().startsWith("text/")
        ? CanaryInstrumenter.PLAIN
        : CanaryInstrumenter.PASSTHROUGH;
  }
}

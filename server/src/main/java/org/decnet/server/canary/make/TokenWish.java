package org.decnet.server.canary.make;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.decnet.model.canary.CanaryGenerator;
import org.decnet.model.canary.CanaryInstrumenter;
import org.decnet.model.canary.CanaryKind;
import org.jspecify.annotations.Nullable;

/**
 * A token as somebody wants it; its parts are those of a token.
 *
 * @param instrumenter null where a generator is
 */
public record TokenWish(
    CanaryKind kind,
    String deckyName,
    @Nullable UUID blob,
    @Nullable CanaryGenerator generator,
    @Nullable CanaryInstrumenter instrumenter,
    @Nullable String placementPath,
    Map<String, String> params) {
  /** What names of decoys match, for the documentation. */
  public static final String DECKY = "^[a-z0-9-]{1,64}$";

  private static final int LONGEST_DECKY = 64;
  private static final int LONGEST_PATH = 1024;
  private static final int LONGEST_PARAM = 64;

  /**
   * What is wrong.
   *
   * @param field which part
   * @param expected what it must do, as in {@code be 1 to 64 of a-z}
   */
  public record Problem(String field, String expected) {}

  /** The first thing that is wrong; null if it can be made. */
  public @Nullable Problem problem() {
    if (!isDecky(deckyName)) {
      return new Problem("decky_name", "be 1 to 64 of a-z, 0-9 and -");
    }
    if ((generator == null) == (blob == null)) {
      return new Problem("generator", "be there, or blob_uuid, and not both");
    }
    if (generator == null ? kind == CanaryKind.AWS_PASSIVE : !TokenFiles.fits(generator, kind)) {
      return new Problem(
          "kind", "suit the file: aws_passive goes with aws_creds, pages that ask with http");
    }
    if (generator != null && instrumenter != null) {
      return new Problem("instrumenter", "be absent where a generator is");
    }
    if (placementPath != null && !isText(placementPath, LONGEST_PATH)) {
      return new Problem("placement_path", "be 1 to 1024 characters, without control characters");
    }
    return problemOfParams();
  }

  private @Nullable Problem problemOfParams() {
    for (Map.Entry<String, String> param : params.entrySet()) {
      String name = param.getKey();
      String value = param.getValue();
      if (!name.equals("title") && !name.equals("user")) {
        return new Problem("params", "have no names but title and user");
      }
      boolean sound =
          isText(value, LONGEST_PARAM)
              && (name.equals("title") || value.chars().allMatch(TokenWish::mayStandInUser));
      if (!sound) {
        return new Problem(
            "params",
            "be 1 to 64 characters each; title printable, user of a-z, A-Z, 0-9, ., _ and -");
      }
    }
    return null;
  }

  /** Whether a text can be the name of a decoy. */
  public static boolean isDecky(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_DECKY
        && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  }

  private static boolean isText(@Nullable String value, int longest) {
    return value != null // JSON may say so
        && !value.isBlank()
        && value.length() <= longest
        && value
            .chars()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.isSurrogate((char) c) || c >= 0xFFFE);
  }

  private static boolean mayStandInUser(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  /** Its parts as plain values, for the audit log. */
  public Map<String, Object> values() {
    Map<String, Object> values = new TreeMap<>();
    values.put("kind", kind.word());
    values.put("decky_name", deckyName);
    if (generator != null) {
      values.put("generator", generator.word());
    }
    if (blob != null) {
      values.put("blob_uuid", blob.toString());
    }
    if (placementPath != null) {
      values.put("placement_path", placementPath);
    }
    return values;
  }
}

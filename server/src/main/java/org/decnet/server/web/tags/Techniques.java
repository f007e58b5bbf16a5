package org.decnet.server.web.tags;

import java.util.Optional;
import org.decnet.model.attack.TechniqueId;
import org.decnet.server.web.http.TextParameter;
import org.jspecify.annotations.Nullable;

/** Reads techniques that lists are filtered by. */
public final class Techniques {
  private Techniques() {}

  /**
   * The technique of a parameter; null if it is left out.
   *
   * @throws org.decnet.server.web.errors.ApiException 400 if it is no id of a technique
   */
  public static @Nullable TechniqueId of(@Nullable String technique) {
    return TextParameter.of(
        "technique", technique, Techniques::read, "the id of a technique, such as T1059.004");
  }

  private static Optional<TechniqueId> read(String text) {
    try {
      return Optional.of(new TechniqueId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

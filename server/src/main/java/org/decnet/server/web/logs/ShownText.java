package org.decnet.server.web.logs;

import java.util.List;
import org.decnet.engine.tag.SecretMask;
import org.decnet.server.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** What attackers wrote, as a caller may see it: only admins see the secrets in it. */
public final class ShownText {
  private ShownText() {}

  /** A text, with its secrets starred out for viewers. */
  public static @Nullable String of(@Nullable String text, Caller caller) {
    return text == null || caller.isAdmin() ? text : SecretMask.mask(text);
  }

  /** A value of a field, likewise. */
  public static Object of(Object value, Caller caller) {
    if (caller.isAdmin()) {
      return value;
    }
    return switch (value) {
      case String text -> SecretMask.mask(text);
      case List<?> list -> list.stream().map(one -> of((Object) one, caller)).toList();
      default -> value;
    };
  }
}

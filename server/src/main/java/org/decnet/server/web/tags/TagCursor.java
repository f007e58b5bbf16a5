package org.decnet.server.web.tags;

import org.decnet.model.tag.TagPlace;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.TextParameter;
import org.jspecify.annotations.Nullable;

/** Where a list of tags goes on. */
public final class TagCursor {
  private TagCursor() {}

  /**
   * Reads the parameter {@code cursor}; null if there is none.
   *
   * @throws ApiException 400 if no answer said it
   */
  public static @Nullable TagPlace of(@Nullable String cursor) {
    return TextParameter.of(
        "cursor", cursor, TagPlace::ofCursor, "what an answer of this server said");
  }
}

package org.decnet.server.web.clusters;

import java.util.List;
import java.util.UUID;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** What analysts send about identities and campaigns. */
public final class ClusterRequests {
  private static final int MOST_MEMBERS = 1000;
  private static final int MAX_REASON = 1000;
  private static final int MAX_NOTES = 20_000;

  private ClusterRequests() {}

  /**
   * Several that shall be one.
   *
   * @param winner the one that stands for all
   * @param losers the others, 1000 at most
   * @param reason why, for people
   */
  public record Merge(
      @Nullable UUID winner, @Nullable List<UUID> losers, @Nullable String reason) {}

  /**
   * Members that shall be another one.
   *
   * @param members who goes, 1000 at most
   * @param reason why, for people
   */
  public record Split(@Nullable List<UUID> members, @Nullable String reason) {}

  /**
   * What analysts want to remember.
   *
   * @param notes nothing but spaces takes the notes away; absent is refused, so that no slip does
   */
  public record Notes(@Nullable String notes) {}

  static UUID uuid(String field, @Nullable UUID uuid) {
    if (uuid == null) {
      throw ApiException.invalidField(field, "be there");
    }
    return uuid;
  }

  static List<UUID> members(String field, @Nullable List<UUID> members) {
    if (members == null || members.isEmpty() || members.size() > MOST_MEMBERS) {
      throw ApiException.invalidField(field, "hold 1 to " + MOST_MEMBERS + " uuids");
    }
    return members;
  }

  static @Nullable String reason(@Nullable String reason) {
    return text("reason", reason, MAX_REASON);
  }

  static @Nullable String notes(@Nullable String notes) {
    if (notes == null) {
      throw ApiException.invalidField("notes", "be there; an empty text takes them away");
    }
    return text("notes", notes, MAX_NOTES);
  }

  private static @Nullable String text(String field, @Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > most || text.indexOf('\0') >= 0) {
      throw ApiException.invalidField(
          field, "have at most " + most + " characters and no NUL among them");
    }
    return text;
  }
}

package org.decnet.server.web.taxii;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.decnet.model.feed.FeedQuery;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a collection (TAXII 2.1, sections 3.4 and 5).
 *
 * @param query null if nothing of the collection can match
 * @param limit most objects of an answer
 */
record Asked(@Nullable FeedQuery query, int limit) {
  private static final int USUAL_LIMIT = 100;
  private static final int MOST = 1000;
  private static final int RADIX = 36;
  private static final int LONGEST_LIST = 100;
  private static final Set<String> WORDS = Set.of("all", "first", "last");

  /** Parameters as they come; null for those that are not there. */
  record Parameters(
      @Nullable String addedAfter,
      @Nullable String limit,
      @Nullable String next,
      @Nullable String ids,
      @Nullable String types,
      @Nullable String versions,
      @Nullable String specVersions) {}

  /**
   * Reads parameters.
   *
   * @throws ApiException 400 for what is malformed
   */
  static Asked of(Collection collection, Parameters from) {
    int limit = limit(from.limit());
    Instant after = later(time(from.addedAfter()), place(from.next()));
    Set<String> types = values("match[type]", from.types());
    Set<String> wanted = types.isEmpty() ? collection.types() : among(types, collection.types());
    Set<String> specs = values("match[spec_version]", from.specVersions());
    boolean none =
        (wanted.isEmpty() && !types.isEmpty()) || (!specs.isEmpty() && !specs.contains("2.1"));
    FeedQuery query =
        new FeedQuery(
            collection.feed(),
            wanted,
            values("match[id]", from.ids()),
            versions(from.versions()),
            after,
            limit + 1);
    return new Asked(none ? null : query, limit);
  }

  /** Where the next page begins, as a text that says nothing to clients. */
  static String next(Instant after) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, after), RADIX);
  }

  private static Set<String> among(Set<String> types, Set<String> all) {
    Set<String> both = new HashSet<>(types);
    if (!all.isEmpty()) {
      both.retainAll(all);
    }
    return both;
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return USUAL_LIMIT;
    }
    boolean number = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(Asked::digit);
    int limit = number ? Integer.parseInt(text) : 0;
    if (limit < 1) {
      throw ApiException.badParameter("limit", "a whole number from 1");
    }
    return Math.min(limit, MOST);
  }

  private static boolean digit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : parsed("added_after", text);
  }

  private static Instant parsed(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw ApiException.badParameter(name, "a time such as 2026-03-01T10:00:00.000001Z");
    }
  }

  private static @Nullable Instant place(@Nullable String next) {
    if (next == null) {
      return null;
    }
    try {
      return Instant.EPOCH.plus(Long.parseLong(next, RADIX), ChronoUnit.MICROS);
    } catch (NumberFormatException e) {
      throw ApiException.badParameter("next", "what an answer of this server said");
    }
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static Set<Instant> versions(@Nullable String text) {
    Set<Instant> versions = new HashSet<>();
    boolean any = false;
    for (String word : values("match[version]", text)) {
      if (WORDS.contains(word)) {
        any = true; // one version of each object is kept, which is all of these
      } else {
        versions.add(parsed("match[version]", word));
      }
    }
    return any ? Set.of() : versions;
  }

  private static Set<String> values(String name, @Nullable String text) {
    if (text == null) {
      return Set.of();
    }
    List<String> values = new java.util.ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(text, ",");
    while (tokens.hasMoreTokens()) {
      values.add(tokens.nextToken().strip());
    }
    if (values.isEmpty() || values.size() > LONGEST_LIST) {
      throw ApiException.badParameter(name, "1 to " + LONGEST_LIST + " values, commas between");
    }
    return Set.copyOf(values);
  }
}

package org.decnet.server.web.attackers;

import java.util.Arrays;
import java.util.Optional;
import org.decnet.engine.port.AttackerQuery.Sort;
import org.decnet.model.intel.Verdict;
import org.decnet.server.web.errors.ApiException;
import org.jspecify.annotations.Nullable;

/** Reads what lists of attackers are filtered and sorted by. */
final class AttackerFilters {
  private static final long LARGEST_ASN = (1L << 32) - 1;
  private static final int COUNTRY_LENGTH = 2;

  private AttackerFilters() {}

  static Optional<String> country(String code) {
    return code.length() == COUNTRY_LENGTH && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        ? Optional.of(code)
        : Optional.empty();
  }

  static @Nullable Long asn(@Nullable Long asn) {
    if (asn != null && (asn < 0 || asn > LARGEST_ASN)) {
      throw ApiException.badParameter("asn", "a whole number from 0 to " + LARGEST_ASN);
    }
    return asn;
  }

  static Optional<Verdict> verdict(String word) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> verdict.word().equals(word))
        .findFirst();
  }

  static Sort sort(String word) {
    return switch (word) {
      case "recent" -> Sort.RECENT;
      case "active" -> Sort.ACTIVE;
      case "traversals" -> Sort.TRAVERSALS;
      case "score" -> Sort.SCORE;
      default ->
          throw ApiException.badParameter("sort_by", "one of recent, active, traversals and score");
    };
  }
}

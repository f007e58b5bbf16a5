package org.decnet.server.web.clusters;

import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.ClusterQuery.Sort;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;
import org.decnet.server.web.http.TextParameter;
import org.jspecify.annotations.Nullable;

/** Which identities or campaigns a client asks for. */
final class ClusterLists {
  /** What {@code search} looks at, for documents. */
  static final String SEARCHED =
      "Part of an address or of notes, or how a fingerprint, a hash, an endpoint or the id begins";

  /** As long as a fingerprint or an endpoint is kept. */
  private static final int LONGEST_SEARCH = 128;

  private ClusterLists() {}

  static ClusterQuery query(
      int minMembers, @Nullable String search, String sortBy, int limit, int offset) {
    if (minMembers < 0) {
      throw ApiException.badParameter("min_members", "0 or more");
    }
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return new ClusterQuery(
        minMembers,
        TextParameter.of("search", search, LONGEST_SEARCH),
        sort(sortBy),
        slice.limit(),
        slice.offset());
  }

  private static Sort sort(String word) {
    return switch (word) {
      case "recent" -> Sort.RECENT;
      case "largest" -> Sort.LARGEST;
      default -> throw ApiException.badParameter("sort_by", "recent or largest");
    };
  }
}

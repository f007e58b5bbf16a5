package org.decnet.server.web.clusters;

import org.decnet.engine.port.ClusterQuery;
import org.decnet.engine.port.ClusterQuery.Sort;
import org.decnet.server.web.errors.ApiException;
import org.decnet.server.web.http.Paging;

/** Which identities or campaigns a client asks for. */
final class ClusterLists {
  private ClusterLists() {}

  static ClusterQuery query(int minMembers, String sortBy, int limit, int offset) {
    if (minMembers < 0) {
      throw ApiException.badParameter("min_members", "0 or more");
    }
    Paging slice = Paging.of(limit, offset, Paging.MAX_LIMIT);
    return new ClusterQuery(minMembers, sort(sortBy), slice.limit(), slice.offset());
  }

  private static Sort sort(String word) {
    return switch (word) {
      case "recent" -> Sort.RECENT;
      case "largest" -> Sort.LARGEST;
      default -> throw ApiException.badParameter("sort_by", "recent or largest");
    };
  }
}

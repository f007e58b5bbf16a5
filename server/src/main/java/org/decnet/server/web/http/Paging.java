package org.decnet.server.web.http;

import java.util.List;
import java.util.function.Function;
import org.decnet.model.Page;
import org.decnet.server.web.errors.ApiException;

/**
 * Which slice of a list is asked for (spec 05, section 1).
 *
 * @param limit most rows
 * @param offset rows to skip
 */
public record Paging(int limit, int offset) {
  /** Rows of a slice unless the client says otherwise. */
  public static final String DEFAULT_LIMIT = "50";

  /** Most rows of a slice. */
  public static final int MAX_LIMIT = 1000;

  /**
   * Checks what a client asks for.
   *
   * @throws ApiException 400 if the limit is not within 1 to the maximum or the offset is negative
   */
  public static Paging of(int limit, int offset, int maxLimit) {
    if (offset < 0) {
      throw ApiException.badParameter("offset", "0 or more");
    }
    return new Paging(limit(limit, maxLimit), offset);
  }

  /** Checks a limit alone. */
  public static int limit(int limit, int maxLimit) {
    if (limit < 1 || limit > maxLimit) {
      throw ApiException.badParameter("limit", "a whole number from 1 to " + maxLimit);
    }
    return limit;
  }

  /** This slice of a list that is short enough to be in memory. */
  public <T> Page<T> of(List<T> all) {
    int from = Math.min(offset, all.size());
    int to = (int) Math.min((long) from + limit, all.size());
    return new Page<>(all.size(), limit, offset, all.subList(from, to));
  }

  /** A slice with each row turned into another. */
  public static <A, B> Page<B> map(Page<A> page, Function<? super A, ? extends B> row) {
    return new Page<>(
        page.total(), page.limit(), page.offset(), page.data().stream().<B>map(row).toList());
  }
}

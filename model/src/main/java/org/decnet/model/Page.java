package org.decnet.model;

import java.util.List;

/**
 * A slice of a list.
 *
 * @param total length of the whole list
 * @param limit most rows that were asked for
 * @param offset rows before this slice
 * @param data the rows
 */
public record Page<T>(long total, int limit, int offset, List<T> data) {
  /** Copies the rows. */
  public Page {
    data = List.copyOf(data);
  }
}

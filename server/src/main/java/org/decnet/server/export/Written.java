package org.decnet.server.export;

import java.util.List;
import java.util.Map;

/**
 * What an export wrote.
 *
 * @param counts how many of what
 * @param remarks what it left out, in words
 */
public record Written(Map<String, Long> counts, List<String> remarks) {
  /** Copies the remarks; keeps the order of the counts. */
  public Written {
    remarks = List.copyOf(remarks);
  }
}

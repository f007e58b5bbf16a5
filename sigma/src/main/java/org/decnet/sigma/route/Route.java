package org.decnet.sigma.route;

import java.util.List;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Logsource;

/**
 * One kind of event: the logs that it comes from, and its fields.
 *
 * @param logsources what the events answer to; a rule is about them if it covers one of these
 * @param fields the fields of the events; catalogues that are equal are compiled for once
 */
public record Route(List<Logsource> logsources, FieldCatalog fields) {
  /** Copies the list. */
  public Route {
    logsources = List.copyOf(logsources);
  }

  /** Whether a rule about these logs is about the events. */
  boolean answersTo(Logsource ruleLogs) {
    for (Logsource logsource : logsources) {
      if (ruleLogs.covers(logsource)) {
        return true;
      }
    }
    return false;
  }
}

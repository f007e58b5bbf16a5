package org.decnet.sigma.route;

import java.util.List;
import org.decnet.sigma.FieldCatalog;
import org.decnet.sigma.Logsource;
import org.decnet.sigma.Rule;

/**
 * One kind of event: the logs that it comes from, and its fields.
 *
 * @param logsources what the events answer to; a rule is about them if it covers one of these;
 *     empty if the events meet all rules
 * @param fields the fields of the events; catalogues that are equal are compiled for once
 */
public record Route(List<Logsource> logsources, FieldCatalog fields) {
  /** Copies the list. */
  public Route {
    logsources = List.copyOf(logsources);
  }

  /** A route that leads to all rules, whatever logs they are about. */
  public static Route toAll(FieldCatalog fields) {
    return new Route(List.of(), fields);
  }

  /** Whether events of the kind meet a rule. */
  public boolean leadsTo(Rule rule) {
    return answersTo(rule.logsource());
  }

  boolean answersTo(Logsource ruleLogs) {
    if (logsources.isEmpty()) {
      return true;
    }
    for (Logsource logsource : logsources) {
      if (ruleLogs.covers(logsource)) {
        return true;
      }
    }
    return false;
  }
}

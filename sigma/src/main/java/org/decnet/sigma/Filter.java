package org.decnet.sigma;

import java.util.List;
import org.decnet.sigma.ast.Detection;

/**
 * One Sigma filter as its file states it: what it detects is taken out of the rules that it names.
 *
 * @param header what the filter says about itself
 * @param logsource the logs that the filter is about; it is added only to rules about these
 * @param rules ids or names of the rules that it is added to; empty for every rule of the logsource
 * @param detection searches by name, and the conditions over them
 */
public record Filter(Header header, Logsource logsource, List<String> rules, Detection detection)
    implements Document {
  /** Copies the list. */
  public Filter {
    rules = List.copyOf(rules);
  }
}

package org.decnet.cli.query;

import org.decnet.cli.option.PageOptions;
import org.decnet.engine.port.ClusterQuery;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a list of identities or campaigns. */
final class ClusterOptions {
  @Mixin private final PageOptions page = new PageOptions();

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "1",
      description = "Only those with so many members. Default: ${DEFAULT-VALUE}.")
  private int least = 1;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "RECENT",
      description = "recent (last seen first) or largest (most members first).")
  private ClusterQuery.Sort sort = ClusterQuery.Sort.RECENT;

  /** What the options ask for. */
  ClusterQuery query() {
    return new ClusterQuery(least, sort, page.limit(), page.offset());
  }
}

package org.decnet.cli.query;

import org.decnet.cli.option.PageOptions;
import org.decnet.engine.port.ClusterQuery;
import org.jspecify.annotations.Nullable;
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
      names = "--search",
      paramLabel = "TEXT",
      description =
          "Only those of which an address or the notes hold it, or of which a fingerprint, a"
              + " payload's hash, an endpoint or the id begins with it.")
  private @Nullable String search;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "RECENT",
      description = "recent (last seen first) or largest (most members first).")
  private ClusterQuery.Sort sort = ClusterQuery.Sort.RECENT;

  /** What the options ask for. */
  ClusterQuery query() {
    return new ClusterQuery(least, search, sort, page.limit(), page.offset());
  }
}

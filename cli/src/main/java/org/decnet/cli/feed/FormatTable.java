package org.decnet.cli.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.ingest.FormatCounts;

/** What was read of each format, for people and as JSON. */
final class FormatTable {
  private static final String ALL = "all";

  private FormatTable() {}

  /** The formats as rows, their sum as the last one. */
  static Table of(IngestResult result) {
    boolean stored = result.written() != null;
    Table table =
        new Table(
            Table.left("FORMAT"),
            Table.right("FILES"),
            Table.right("LINES"),
            Table.right("EVENTS"),
            Table.right("NEW"),
            Table.right("TAGS"),
            Table.right("NO RECORD"),
            Table.right("MALFORMED"),
            Table.right("UNKNOWN IDS"),
            Table.right("UNKNOWN MEMBERS"),
            Table.right("UNREADABLE"));
    List<FormatCounts> formats = result.read().formats();
    for (FormatCounts one : formats) {
      row(
          table,
          one,
          stored ? newOf(result, one.source()) : -1,
          result.totals().tagsBySource().getOrDefault(one.source(), 0L));
    }
    long fresh = result.written() == null ? -1 : result.written().newEvents();
    row(table, sum(formats, result.totals().events()), fresh, result.totals().tags());
    return table;
  }

  private static void row(Table table, FormatCounts one, long fresh, long tags) {
    table.row(
        one.source(),
        Show.count(one.files()),
        Show.count(one.lines()),
        Show.count(one.events()),
        fresh < 0 ? "-" : Show.count(fresh),
        Show.count(tags),
        Show.count(one.noRecords()),
        Show.count(one.malformed()),
        Show.count(one.unknownIds()),
        Show.count(one.unknownMembers()),
        Show.count(one.unreadableFields()));
  }

  private static FormatCounts sum(List<FormatCounts> all, long events) {
    return new FormatCounts(
        ALL,
        sum(all, FormatCounts::files),
        sum(all, FormatCounts::lines),
        sum(all, FormatCounts::noRecords),
        sum(all, FormatCounts::malformed),
        events,
        sum(all, FormatCounts::early),
        sum(all, FormatCounts::unknownIds),
        sum(all, FormatCounts::unknownMembers),
        sum(all, FormatCounts::unreadableFields));
  }

  private static long sum(List<FormatCounts> all, ToLongFunction<FormatCounts> count) {
    return all.stream().mapToLong(count).sum();
  }

  /** The formats as JSON. */
  static List<JsonObject> json(IngestResult result) {
    Map<String, Long> tags = result.totals().tagsBySource();
    List<JsonObject> formats = new ArrayList<>();
    for (FormatCounts one : result.read().formats()) {
      formats.add(
          new JsonObject()
              .put("format", one.source())
              .put("files", one.files())
              .put("lines", one.lines())
              .put("events", one.events())
              .put("new_events", result.written() == null ? null : newOf(result, one.source()))
              .put("tags", tags.getOrDefault(one.source(), 0L))
              .put("no_records", one.noRecords())
              .put("malformed", one.malformed())
              .put("unknown_ids", one.unknownIds())
              .put("unknown_members", one.unknownMembers())
              .put("unreadable_fields", one.unreadableFields())
              .put("before_since", one.early()));
    }
    return formats;
  }

  private static Long newOf(IngestResult result, String source) {
    return result.newEvents().getOrDefault(source, 0L);
  }
}

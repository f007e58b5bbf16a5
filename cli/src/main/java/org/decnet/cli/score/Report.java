package org.decnet.cli.score;

import java.util.Map;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.engine.score.Reliability;

/** What a score command prints, for people or as JSON. */
final class Report {
  private final Console console;
  private final boolean json;

  Report(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Whether JSON is wanted. */
  boolean json() {
    return json;
  }

  /** Starts a part for people. */
  void heading(String text) {
    if (!json) {
      console.say("");
      console.say(text);
    }
  }

  /** Prints a line for people. */
  void line(String text) {
    if (!json) {
      console.say(text);
    }
  }

  /** Prints a table for people. */
  void table(Table table) {
    if (!json) {
      console.say(table);
    }
  }

  /** Prints an object for programs. */
  void object(JsonObject object) {
    if (json) {
      console.say(object);
    }
  }

  /** Prints shares of right tags by group. */
  void groups(String axis, Map<String, Tally.Count> counts) {
    Table table =
        new Table(
            Table.left(axis), Table.right("tags"), Table.right("right"), Table.right("precision"));
    counts.forEach((key, count) -> {
      table.row(
          key, Show.count(count.all()), Show.count(count.right()), Figures.text(count.share()));
      object(
          new JsonObject()
              .put("kind", axis)
              .put(axis, key)
              .put("tags", count.all())
              .put("right", count.right())
              .put("precision", Figures.share(count.share())));
    });
    heading("Tags by " + axis);
    table(table);
  }

  /** Prints the reliability curve. */
  void reliability(Reliability reliability) {
    Table table =
        new Table(
            Table.right("from"),
            Table.right("to"),
            Table.right("tags"),
            Table.right("claimed"),
            Table.right("observed"));
    for (Reliability.Bin bin : reliability.bins()) {
      table.row(
          Show.confidence(bin.from()),
          Show.confidence(bin.to()),
          Show.count(bin.tags()),
          Figures.text(bin.claimed()),
          Figures.text(bin.observed()));
      object(Figures.bin(bin));
    }
    heading(
        "Reliability of confidence, expected calibration error "
            + Figures.text(reliability.error()));
    table(table);
  }
}

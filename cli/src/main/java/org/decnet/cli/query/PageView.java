package org.decnet.cli.query;

import java.util.List;
import java.util.function.Function;
import org.decnet.cli.console.Console;
import org.decnet.cli.text.JsonObject;
import org.decnet.cli.text.Show;
import org.decnet.cli.text.Table;
import org.decnet.model.Page;

/**
 * How a slice of a list looks.
 *
 * @param noun what one row is called
 * @param none what is said if there is none
 */
public record PageView<T>(
    String noun, String none, Function<T, JsonObject> json, Function<List<T>, Table> table) {

  /** Prints the slice, as JSON or for people. */
  public void print(Console console, boolean asJson, Page<T> page) {
    if (asJson) {
      console.say(
          new JsonObject()
              .put("total", page.total())
              .put("limit", page.limit())
              .put("offset", page.offset())
              .put("data", page.data().stream().map(json).toList()));
    } else if (page.data().isEmpty()) {
      console.say(none);
    } else {
      console.say(table.apply(page.data()));
      if (page.data().size() < page.total()) {
        console.say(page.data().size() + " of " + Show.counted(page.total(), noun) + ".");
      }
    }
  }
}
